// The parts of a JUnit test file that are the same for every network: the interface to implement, and what
// runs, compares and tells.

export const TYPES = `  // ---- Your code goes in here -----------------------------------------------------------------------------
  /** A class of yours that trains a network. */
  private static final Network MINE = new MyNetwork();

  // ---------------------------------------------------------------------------------------------------------

  /** What your class implements. */
  interface Network {
    /** Gets weights[layer][unit][input], biases[layer][unit] and one batch per update; gives one Step per update. */
    List<Step> train(double[][][] weights, double[][] biases, List<Batch> batches);
  }

  /** The samples of one update: inputs[sample][input], targets[sample][output]. */
  static class Batch {
    double[][] inputs;
    double[][] targets;
  }

  /** One sample's numbers; leave null what you do not have. */
  static class Sample {
    double[][] nets;
    double[][] outs;
    double[] errors;
    double[][] deltas;
  }

  /** One update's numbers. */
  static class Step {
    List<Sample> samples = new ArrayList<>();
    double E;
    double[][][] dW;
    double[][] db;
    double[][][] weights;
    double[][] biases;
  }
`

export const CHECKS = `
  private static List<Step> results;

  /** Your code is run once, when the first test asks for its numbers. */
  private static synchronized List<Step> results() {
    if (results != null) return results;
    List<Batch> batches = new ArrayList<>();
    for (String samples : BATCHES) {
      Batch batch = new Batch();
      double[] places = row(samples);
      batch.inputs = new double[places.length][];
      batch.targets = new double[places.length][];
      for (int k = 0; k < places.length; k++) {
        batch.inputs[k] = SAMPLES[(int) places[k]][0].clone();
        batch.targets[k] = SAMPLES[(int) places[k]][1].clone();
      }
      batches.add(batch);
    }
    return results = MINE.train(WEIGHTS, BIASES, batches);
  }

  /** Numbers in a text, blanks between them. */
  private static double[] row(String text) {
    if (text.isEmpty()) return new double[0];
    String[] words = text.split(" ");
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) values[i] = Double.parseDouble(words[i]);
    return values;
  }

  private static class Expected {
    int a, b, c;
    String name;
    double value, exact, tolerance;
    double[][] wrong;
  }

  /** Place, name, expected value, the same as a hexadecimal float, tolerance, tell-tale wrong values. */
  private static Expected expect(
      int a, int b, int c, String name, double value, double exact, double tolerance, double[]... wrong) {
    Expected row = new Expected();
    row.a = a;
    row.b = b;
    row.c = c;
    row.name = name;
    row.value = value;
    row.exact = exact;
    row.tolerance = tolerance;
    row.wrong = wrong;
    return row;
  }

  private static double[] wrong(double value, int mistake) {
    return new double[] {value, mistake};
  }

  /** The array of a kind that a place belongs to. */
  private static Object array(Step step, String kind, int sample) {
    boolean ofSample = "nets outs errors deltas".contains(kind);
    Sample one = ofSample && sample < step.samples.size() ? step.samples.get(sample) : new Sample();
    switch (kind) {
      case "nets": return one.nets;
      case "outs": return one.outs;
      case "errors": return one.errors;
      case "deltas": return one.deltas;
      case "dW": return step.dW;
      case "db": return step.db;
      case "weights": return step.weights;
      case "biases": return step.biases;
      default: return step.E;
    }
  }

  private static int[] indices(Expected row, String kind) {
    switch (kind) {
      case "nets": case "outs": case "deltas": return new int[] {row.b, row.c};
      case "errors": return new int[] {row.b};
      case "dW": case "weights": return new int[] {row.a, row.b, row.c};
      case "db": case "biases": return new int[] {row.a, row.b};
      default: return new int[0];
    }
  }

  private static Double got(Object array, int[] indices) {
    Object at = array;
    for (int i : indices) {
      if (at == null || i >= java.lang.reflect.Array.getLength(at)) return null;
      at = java.lang.reflect.Array.get(at, i);
    }
    return (Double) at;
  }

  private static void check(String title, int index, String kind, Expected[]... parts) {
    List<Step> steps = results();
    if (index >= steps.size()) Assertions.fail("train gave " + steps.size() + " steps, " + BATCHES.length + " are needed");
    Step step = steps.get(index);
    boolean needed = kind.equals("E") || kind.equals("weights") || kind.equals("biases");
    Assumptions.assumeTrue(needed || array(step, kind, 0) != null, kind + " is not given");
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (Expected[] rows : parts) {
      for (Expected row : rows) {
        count++;
        if (row.value != row.exact) Assertions.fail(row.name + ": the decimal and the hexadecimal float are two numbers");
        Double got = got(array(step, kind, row.a), indices(row, kind));
        double difference = got == null ? Double.NaN : Math.abs(got - row.value);
        if (difference <= row.tolerance) continue;
        StringBuilder path = new StringBuilder("nets outs errors deltas".contains(kind) ? "samples[" + row.a + "]." + kind : kind);
        for (int i : indices(row, kind)) path.append("[").append(i).append("]");
        StringBuilder text = new StringBuilder(row.name + " (step " + (index + 1) + ", " + path + ")");
        text.append("\\n  expected   ").append(row.value).append(" (").append(Double.toHexString(row.value)).append(")");
        text.append("\\n  got        ").append(got == null ? "nothing: there is no such entry" : got.toString());
        text.append("\\n  difference ").append(difference).append("\\n  tolerance  ").append(row.tolerance);
        for (double[] other : row.wrong)
          if (got != null && Math.abs(got - other[0]) <= @near * Math.abs(other[0]))
            text.append("\\n  ").append(other[0]).append(": ").append(MISTAKES[(int) other[1]]);
        wrong.add(text.toString());
      }
    }
    if (wrong.isEmpty()) return;
    String more = wrong.size() > 10 ? "\\n... and " + (wrong.size() - 10) + " more" : "";
    Assertions.fail(wrong.size() + " of " + count + " numbers are wrong\\n" + String.join("\\n", wrong.subList(0, Math.min(10, wrong.size()))) + more);
  }
`
