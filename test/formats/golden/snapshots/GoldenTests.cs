// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Run it with xUnit: dotnet test --filter GoldenTests
//
// Network:   "Article 2: a step by step backpropagation example"
// Inputs:    "i1", "i2"
// Layer 0:   "h1", "h2"; sigmoid; weights 2 x 2; one shared bias, frozen
// Layer 1:   "o1", "o2"; sigmoid; weights 2 x 2; one shared bias, frozen
// Loss:      half-squared-error: E(o) = ½ (target − out)²; of a sample: their sum over the outputs
// Optimizer: gradient-descent, rate 0.5; with g = dE/dw:
//            new = w − rate · g
// Batch:     all samples
// Precision: float64
// Updates:   1
//
// Your code gets the start weights, the start biases and one batch of samples per update. It gives back, per
// update (all counted from 0):
//   samples[k].nets[layer][unit]     the weighted sums of sample k, bias included
//   samples[k].outs[layer][unit]     the same after the activation
//   samples[k].errors[output]        the error of each output
//   samples[k].deltas[layer][unit]   dE/dnet of this sample
//   E                                the error before the update
//   dW[layer][unit][input], db[layer][unit]             the gradients that the update uses
//   weights[layer][unit][input], biases[layer][unit]    after the update
// Weights have a row per unit and a column per input. nets, outs, errors, deltas, dW and db may be left out:
// what is missing is skipped, and said so.
// A bias that the units of a layer share has one entry in biases and in db.
// Gradients of frozen parameters are not compared; the parameters must keep their values.
// Names such as dE/dw5 are those of the network file; @2 behind a name is the second sample of the batch.
//
// Tolerances: every number has its own, 4 times the rounding error that a right program can make on the way
// to it. An operation rounds by 2^-53 of its result; a sum of n terms, in any order or with fused multiply-add,
// by n - 1 times 2^-53 of the sum of |terms|; exp, log, tanh are taken to be off by two units in the last place.
// These errors are carried through this network with its numbers, from the first sum to the last update.
// The widest tolerance is 4.5e-15 of max(1, |x|), at step 1. Where the bound passes 1e-12,
// it is cut off there: 8 trainings whose operations are all off by chance in their last bits stay below.
// A frozen parameter has the tolerance 0.
// A got value that is a known wrong one to nine digits is told with the mistake it comes from.
//

#nullable disable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

/// <summary>What your class implements.</summary>
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

    private static readonly double[][][] Weights =
    {
        new double[][] {new double[] {0.15, 0.2}, new double[] {0.25, 0.3}},
        new double[][] {new double[] {0.4, 0.45}, new double[] {0.5, 0.55}},
    };
    private static readonly double[][] Biases = { new double[] {0.35}, new double[] {0.6} };
    /// <summary>Inputs and targets of each sample.</summary>
    private static readonly (double[] Inputs, double[] Targets)[] Samples =
    {
        (new double[] {0.05, 0.1}, new double[] {0.01, 0.99}),
    };
    /// <summary>The samples of each update.</summary>
    private static readonly int[][] Batches = { new int[] {0} };
    /// <summary>What was done wrong where a number has one of its tell-tale values.</summary>
    private static readonly string[] Mistakes =
    {
        "the hidden gradient used the updated weights",
    };

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
            string text = $"{row.Name} (step {index + 1}, {path})\n  expected   {Text(row.Value)}\n  got        {shown}"
                + $"\n  difference {Text(difference)}\n  tolerance  {Text(row.Tolerance)}";
            foreach (var other in row.Wrong)
                if (got is double near && Math.Abs(near - other.Value) <= 1e-9 * Math.Abs(other.Value))
                    text += $"\n  {Text(other.Value)}: {Mistakes[other.Mistake]}";
            wrong.Add(text);
        }
        if (wrong.Count == 0) return;
        string more = wrong.Count > 10 ? $"\n... and {wrong.Count - 10} more" : "";
        Assert.True(false, $"{wrong.Count} of {rows.Length} numbers are wrong\n" + string.Join("\n", wrong.Take(10)) + more);
    }

    [Fact(DisplayName = "step 1: net of every unit")]
    public void Step1Nets() => Check(0, "nets", new Expected[]
    {
        new(0, 0, 0, "net(h1)", 0.3775, unchecked((long)0x3fd828f5c28f5c29UL), 3.7e-16),
        new(0, 0, 1, "net(h2)", 0.39249999999999996, unchecked((long)0x3fd91eb851eb851eUL), 3.9e-16),
        new(0, 1, 0, "net(o1)", 1.10590596705977, unchecked((long)0x3ff1b1ca748f9144UL), 3.2e-15),
        new(0, 1, 1, "net(o2)", 1.2249214040964653, unchecked((long)0x3ff399472fac3c4aUL), 3.8e-15),
    });

    [Fact(DisplayName = "step 1: out of every unit")]
    public void Step1Outs() => Check(0, "outs", new Expected[]
    {
        new(0, 0, 0, "out(h1)", 0.5932699921071872, unchecked((long)0x3fe2fc1159b98db3UL), 2.2e-15),
        new(0, 0, 1, "out(h2)", 0.596884378259767, unchecked((long)0x3fe319ad4483cecaUL), 2.2e-15),
        new(0, 1, 0, "out(o1)", 0.7513650695523156, unchecked((long)0x3fe80b2ec222afcfUL), 3.8e-15),
        new(0, 1, 1, "out(o2)", 0.7729284653214625, unchecked((long)0x3fe8bbd47a168038UL), 3.9e-15),
    });

    [Fact(DisplayName = "step 1: E(o), the error of every output")]
    public void Step1Errors() => Check(0, "errors", new Expected[]
    {
        new(0, 0, 0, "E(o1)", 0.2748110831761549, unchecked((long)0x3fd1968139b47996UL), 3.3e-15),
        new(0, 1, 0, "E(o2)", 0.023560025583847746, unchecked((long)0x3f98201e8d809004UL), 1e-15),
    });

    [Fact(DisplayName = "step 1: E, the error that is trained on")]
    public void Step1E() => Check(0, "E", new Expected[]
    {
        new(0, 0, 0, "E", 0.2983711087600026, unchecked((long)0x3fd31883228c8296UL), 4.5e-15),
    });

    [Fact(DisplayName = "step 1: delta, dE/dnet of every unit")]
    public void Step1Deltas() => Check(0, "deltas", new Expected[]
    {
        new(0, 0, 0, "delta(h1)", 0.008771354689486937, unchecked((long)0x3f81f6b74c4381e9UL), 7.5e-16),
        new(0, 0, 1, "delta(h2)", 0.009954254705217202, unchecked((long)0x3f8462e57351d799UL), 8.3e-16),
        new(0, 1, 0, "delta(o1)", 0.13849856162855698, unchecked((long)0x3fc1ba52245e6cb7UL), 4.2e-15),
        new(0, 1, 1, "delta(o2)", -0.03809823651655623, unchecked((long)0xbfa3819cafbf6d75UL), 1.8e-15),
    });

    [Fact(DisplayName = "step 1: dE/dw of every weight")]
    public void Step1DW() => Check(0, "dW", new Expected[]
    {
        new(0, 0, 0, "dE/dw1", 0.00043856773447434685, unchecked((long)0x3f3cbdf2139f3642UL), 3.7e-17, (0.00036472287759, 0)),
        new(0, 0, 1, "dE/dw2", 0.0008771354689486937, unchecked((long)0x3f4cbdf2139f3642UL), 7.5e-17, (0.00072944575519, 0)),
        new(0, 1, 0, "dE/dw3", 0.0004977127352608601, unchecked((long)0x3f404f1df5db12e1UL), 4.2e-17),
        new(0, 1, 1, "dE/dw4", 0.0009954254705217202, unchecked((long)0x3f504f1df5db12e1UL), 8.4e-17),
        new(1, 0, 0, "dE/dw5", 0.08216704056423078, unchecked((long)0x3fb508e630085063UL), 2.8e-15),
        new(1, 0, 1, "dE/dw6", 0.08266762784753326, unchecked((long)0x3fb529b4a60b059aUL), 2.8e-15),
        new(1, 1, 0, "dE/dw7", -0.022602540477475067, unchecked((long)0xbf97251ed0a10bd1UL), 1.2e-15),
        new(1, 1, 1, "dE/dw8", -0.02274024221597822, unchecked((long)0xbf974937d27ba495UL), 1.2e-15),
    });

    [Fact(DisplayName = "step 1: every weight after the update")]
    public void Step1Weights() => Check(0, "weights", new Expected[]
    {
        new(0, 0, 0, "new(w1)", 0.1497807161327628, unchecked((long)0x3fc32c03b6ae4b65UL), 9e-17),
        new(0, 0, 1, "new(w2)", 0.19956143226552567, unchecked((long)0x3fc98b3aa08fc9ffUL), 1.3e-16),
        new(0, 1, 0, "new(w3)", 0.24975114363236958, unchecked((long)0x3fcff7d871051277UL), 1.4e-16),
        new(0, 1, 1, "new(w4)", 0.29950228726473915, unchecked((long)0x3fd32b0ba43845aaUL), 1.8e-16),
        new(1, 0, 0, "new(w5)", 0.35891647971788465, unchecked((long)0x3fd6f87cd3988f8eUL), 1.6e-15),
        new(1, 0, 1, "new(w6)", 0.4086661860762334, unchecked((long)0x3fda2796380b6c1aUL), 1.7e-15),
        new(1, 1, 0, "new(w7)", 0.5113012702387375, unchecked((long)0x3fe05c947b42842fUL), 8.4e-16),
        new(1, 1, 1, "new(w8)", 0.5613701211079891, unchecked((long)0x3fe1f6be78e3882cUL), 8.7e-16),
    });

    [Fact(DisplayName = "step 1: every bias after the update")]
    public void Step1Biases() => Check(0, "biases", new Expected[]
    {
        new(0, 0, 0, "new(b1)", 0.35, unchecked((long)0x3fd6666666666666UL), 0.0),
        new(1, 0, 0, "new(b2)", 0.6, unchecked((long)0x3fe3333333333333UL), 0.0),
    });
}
