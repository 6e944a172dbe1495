// The parts of an xUnit test file that are the same for every network: the interface to implement, and what
// runs, compares and tells.

export const TYPES = `/// <summary>What your class implements.</summary>
public interface IGoldenNetwork
{
    /// <summary>Gets weights[layer][unit][input], biases[layer][unit] and one batch per update; gives one step per update.</summary>
    List<GoldenStep> Train(double[][][] weights, double[][] biases, List<GoldenBatch> batches);
}

/// <summary>The samples of one update: Inputs[sample][input], Targets[sample][output].</summary>
public sealed class GoldenBatch
{
    public double[][] Inputs;
    public double[][] Targets;
}

/// <summary>One sample's numbers; leave null what you do not have.</summary>
public sealed class GoldenSample
{
    public double[][] Nets;
    public double[][] Outs;
    public double[] Errors;
    public double[][] Deltas;
}

/// <summary>One update's numbers.</summary>
public sealed class GoldenStep
{
    public List<GoldenSample> Samples = new List<GoldenSample>();
    public double E;
    public double[][][] DW;
    public double[][] Db;
    public double[][][] Weights;
    public double[][] Biases;
}

public class GoldenTests
{
    // ---- Your code goes in here ---------------------------------------------------------------------------
    private static readonly IGoldenNetwork Mine = new MyNetwork();
    // -------------------------------------------------------------------------------------------------------
`

export const CHECKS = `
    /// <summary>Place, name, expected value, its bits, tolerance, tell-tale wrong values with their mistakes.</summary>
    private sealed class Expected
    {
        public readonly int A, B, C;
        public readonly string Name;
        public readonly double Value, Exact, Tolerance;
        public readonly (double Value, int Mistake)[] Wrong;

        public Expected(int a, int b, int c, string name, double value, long bits, double tolerance, params (double, int)[] wrong)
        {
            (A, B, C, Name, Value, Tolerance, Wrong) = (a, b, c, name, value, tolerance, wrong);
            Exact = BitConverter.Int64BitsToDouble(bits);
        }
    }

    /// <summary>Your code is run once, when the first test asks for its numbers.</summary>
    private static readonly Lazy<List<GoldenStep>> Results = new Lazy<List<GoldenStep>>(() =>
        Mine.Train(
            Weights.Select(layer => layer.Select(unit => (double[])unit.Clone()).ToArray()).ToArray(),
            Biases.Select(layer => (double[])layer.Clone()).ToArray(),
            Batches.Select(batch => new GoldenBatch
            {
                Inputs = batch.Select(k => (double[])Samples[k].Inputs.Clone()).ToArray(),
                Targets = batch.Select(k => (double[])Samples[k].Targets.Clone()).ToArray(),
            }).ToList()));

    /// <summary>The array of a kind that a place belongs to.</summary>
    private static object ArrayOf(GoldenStep step, string kind, int sample)
    {
        GoldenSample one = sample < step.Samples.Count ? step.Samples[sample] : new GoldenSample();
        switch (kind)
        {
            case "nets": return one.Nets;
            case "outs": return one.Outs;
            case "errors": return one.Errors;
            case "deltas": return one.Deltas;
            case "dW": return step.DW;
            case "db": return step.Db;
            case "weights": return step.Weights;
            case "biases": return step.Biases;
            default: return step.E;
        }
    }

    private static bool IsOfSample(string kind) => kind == "nets" || kind == "outs" || kind == "errors" || kind == "deltas";

    private static int[] Indices(Expected row, string kind)
    {
        switch (kind)
        {
            case "nets": case "outs": case "deltas": return new[] { row.B, row.C };
            case "errors": return new[] { row.B };
            case "dW": case "weights": return new[] { row.A, row.B, row.C };
            case "db": case "biases": return new[] { row.A, row.B };
            default: return new int[0];
        }
    }

    private static double? Got(object array, int[] indices)
    {
        object at = array;
        foreach (int i in indices)
        {
            if (!(at is Array values) || i >= values.Length) return null;
            at = values.GetValue(i);
        }
        return (double?)at;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Check(int index, string kind, Expected[] rows)
    {
        List<GoldenStep> steps = Results.Value;
        Assert.True(index < steps.Count, $"Train gave {steps.Count} steps, {Batches.Length} are needed");
        GoldenStep step = steps[index];
        bool needed = kind == "E" || kind == "weights" || kind == "biases";
        if (!needed && ArrayOf(step, kind, 0) == null)
        {
            Console.WriteLine($"step {index + 1}: skipped, {kind} is not given");
            return;
        }
        var wrong = new List<string>();
        foreach (Expected row in rows)
        {
            Assert.True(row.Value == row.Exact, $"{row.Name}: the decimal and the bits are two numbers");
            int[] indices = Indices(row, kind);
            double? got = Got(ArrayOf(step, kind, row.A), indices);
            double difference = got is double value ? Math.Abs(value - row.Value) : double.NaN;
            if (difference <= row.Tolerance) continue;
            string path = (IsOfSample(kind) ? $"samples[{row.A}]." : "") + kind + string.Concat(indices.Select(i => $"[{i}]"));
            string shown = got is double known ? Text(known) : "nothing: there is no such entry";
            string text = $"{row.Name} (step {index + 1}, {path})\\n  expected   {Text(row.Value)}\\n  got        {shown}"
                + $"\\n  difference {Text(difference)}\\n  tolerance  {Text(row.Tolerance)}";
            foreach (var other in row.Wrong)
                if (got is double near && Math.Abs(near - other.Value) <= @near * Math.Abs(other.Value))
                    text += $"\\n  {Text(other.Value)}: {Mistakes[other.Mistake]}";
            wrong.Add(text);
        }
        if (wrong.Count == 0) return;
        string more = wrong.Count > 10 ? $"\\n... and {wrong.Count - 10} more" : "";
        Assert.True(false, $"{wrong.Count} of {rows.Length} numbers are wrong\\n" + string.Join("\\n", wrong.Take(10)) + more);
    }
`
