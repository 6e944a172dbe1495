// The part of a Go test file that is the same for every network: running the user's code, comparing, telling.

export const RUNTIME = `// Your code is run once, when the first test asks for its numbers.
var goldenResults = sync.OnceValue(func() []GoldenStep {
	batches := make([]GoldenBatch, len(goldenBatches))
	for i, batch := range goldenBatches {
		for _, k := range batch {
			batches[i].Inputs = append(batches[i].Inputs, append([]float64(nil), goldenSamples[k][0]...))
			batches[i].Targets = append(batches[i].Targets, append([]float64(nil), goldenSamples[k][1]...))
		}
	}
	return goldenTrain(goldenWeights, goldenBiases, batches)
})

func goldenAt1(a []float64, i int) (float64, bool) {
	if i >= len(a) {
		return math.NaN(), false
	}
	return a[i], true
}

func goldenAt2(a [][]float64, i, j int) (float64, bool) {
	if i >= len(a) {
		return math.NaN(), false
	}
	return goldenAt1(a[i], j)
}

func goldenAt3(a [][][]float64, i, j, k int) (float64, bool) {
	if i >= len(a) {
		return math.NaN(), false
	}
	return goldenAt2(a[i], j, k)
}

// The value at a place, whether there is one, whether the array is given at all, and its path.
func goldenGot(step GoldenStep, kind string, p [3]int) (value float64, found, given bool, path string) {
	var sample, first GoldenSample
	if p[0] < len(step.Samples) {
		sample = step.Samples[p[0]]
	}
	if len(step.Samples) > 0 {
		first = step.Samples[0]
	}
	ofSample := func(array, one [][]float64, name string) {
		value, found = goldenAt2(array, p[1], p[2])
		given, path = one != nil, fmt.Sprintf("Samples[%d].%s[%d][%d]", p[0], name, p[1], p[2])
	}
	ofWeights := func(array [][][]float64, name string) {
		value, found = goldenAt3(array, p[0], p[1], p[2])
		given, path = array != nil, fmt.Sprintf("%s[%d][%d][%d]", name, p[0], p[1], p[2])
	}
	ofBiases := func(array [][]float64, name string) {
		value, found = goldenAt2(array, p[0], p[1])
		given, path = array != nil, fmt.Sprintf("%s[%d][%d]", name, p[0], p[1])
	}
	switch kind {
	case "nets":
		ofSample(sample.Nets, first.Nets, "Nets")
	case "outs":
		ofSample(sample.Outs, first.Outs, "Outs")
	case "deltas":
		ofSample(sample.Deltas, first.Deltas, "Deltas")
	case "errors":
		value, found = goldenAt1(sample.Errors, p[1])
		given, path = first.Errors != nil, fmt.Sprintf("Samples[%d].Errors[%d]", p[0], p[1])
	case "E":
		value, found, given, path = step.E, true, true, "E"
	case "dW":
		ofWeights(step.DW, "DW")
	case "db":
		ofBiases(step.Db, "Db")
	case "weights":
		ofWeights(step.Weights, "Weights")
		given = true
	default:
		ofBiases(step.Biases, "Biases")
		given = true
	}
	return value, found, given, path
}

func goldenCheck(t *testing.T, title string, index int, kind string, rows []goldenRow) {
	steps := goldenResults()
	if index >= len(steps) {
		t.Fatalf("goldenTrain gave %d steps, %d are needed", len(steps), len(goldenBatches))
	}
	var wrong []string
	for _, row := range rows {
		if row.value != row.exact {
			t.Fatalf("%s: the decimal and the hexadecimal float are two numbers", row.name)
		}
		value, found, given, path := goldenGot(steps[index], kind, row.place)
		if !given {
			t.Skipf("%s is not given", kind)
		}
		difference := math.Abs(value - row.value)
		if difference <= row.tolerance {
			continue
		}
		shown := fmt.Sprint(value)
		if !found {
			shown = "nothing: there is no such entry"
		}
		text := fmt.Sprintf("%s (step %d, %s)\\n  expected   %v (%x)\\n  got        %s\\n  difference %v\\n  tolerance  %v",
			row.name, index+1, path, row.value, row.value, shown, difference, row.tolerance)
		for _, other := range row.wrong {
			if math.Abs(value-other.value) <= @near*math.Abs(other.value) {
				text += fmt.Sprintf("\\n  %v: %s", other.value, goldenMistakes[other.mistake])
			}
		}
		wrong = append(wrong, text)
	}
	if len(wrong) == 0 {
		return
	}
	more := ""
	if len(wrong) > 10 {
		more = fmt.Sprintf("\\n… and %d more", len(wrong)-10)
		wrong = wrong[:10]
	}
	t.Errorf("%s: of %d numbers these are wrong\\n%s%s", title, len(rows), strings.Join(wrong, "\\n"), more)
}
`
