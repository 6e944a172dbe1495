// The library: describe a network, work a step, explain and check any number of it.

export type { Checked as CheckedNumbers } from './check/check.ts'
export type { PossibleMistake, PossibleMistakes, Way } from './check/what-if.ts'
export type { Check } from './checked.ts'
export type { Run } from './engine/run.ts'
export type { Block, Document, Explanation } from './explain/explanation.ts'
export type { Path } from './explain/path.ts'
export type { Exercise } from './explain/practice.ts'
export type { Tick } from './explain/reading-order.ts'
export { LARGE, type Reach } from './explain/slice.ts'
export type { SolutionOptions } from './explain/solution.ts'
export type { Explained } from './explained.ts'
export type { FileWord, FileWords } from './formats/file-words.ts'
export type { Golden, GoldenOptions } from './formats/golden/golden.ts'
export { targets as goldenTargets } from './formats/golden/index.ts'
export type { Target as GoldenTarget } from './formats/golden/target.ts'
export { KINDS as numbersKinds } from './formats/numbers/given.ts'
export type { Shared, ShareState } from './formats/share.ts'
export type { OwnTable, Role } from './formats/table.ts'
export type { Cell, Formula } from './formula/formula.ts'
export type { Name } from './formula/name.ts'
export { ArgumentError } from './network/argument.ts'
export type { Description, PointsDescription, SplitDescription } from './network/description.ts'
export type { Drawn, Network, Share } from './network/network.ts'
export type { PointsOptions, Split } from './network/points.ts'
export { InputError, type Problem } from './network/problem.ts'
export { activations } from './parts/activations/index.ts'
export { datasets } from './parts/datasets/index.ts'
export { features } from './parts/features/index.ts'
export { initializers } from './parts/initializers/index.ts'
export { losses } from './parts/losses/index.ts'
export { notations } from './parts/notations/index.ts'
export { optimizers } from './parts/optimizers/index.ts'
export type {
  Activation,
  DataSet,
  Feature,
  Initializer,
  Loss,
  Optimizer,
  Part,
  Point,
  Preset,
  Schedule,
} from './parts/part.ts'
export { presets } from './parts/presets/index.ts'
export { schedules } from './parts/schedules/index.ts'
export * from './public.ts'
export * from './public-check.ts'
export * from './public-compare.ts'
export * from './public-documents.ts'
export * from './public-edit.ts'
export * from './public-editor.ts'
export * from './public-files.ts'
export * from './public-names.ts'
export * from './public-page.ts'
export * from './public-plane.ts'
export * from './public-share.ts'
export * from './public-text.ts'
export * from './public-training.ts'
export * from './public-working.ts'
export type { Card, Entry, Equation, Told } from './render/card.ts'
export type { DataSettings } from './render/data-settings.ts'
export type { DocumentFormat } from './render/document.ts'
export type { CurveDrawing, CurveLine } from './render/drawing/curve.ts'
export type { CurvesTogether } from './render/drawing/curves-together.ts'
export type {
  Picture,
  PictureBias,
  PictureEdge,
  PictureOptions,
  PictureUnit,
} from './render/drawing/picture.ts'
export type { DrawnPoint, PlaneDrawing, PlaneGroup, PointAt } from './render/drawing/plane.ts'
export type { Mask, Surface, UnitMap } from './render/drawing/surface.ts'
export type { LayerSettings } from './render/layer-settings.ts'
export type { MatrixEntry, MatrixEquation, MatrixPiece } from './render/matrix-card.ts'
export type { Option, Setting } from './render/setting.ts'
export type { Settings } from './render/settings.ts'
export type { Diagnosis, Marked, Verdict } from './render/verdict.ts'
export type { PathLine, Paths, PathsOptions } from './render/weight-paths.ts'
export type { Supposed, SupposedNumber, SupposeOptions } from './supposed.ts'
export type { Listed } from './trace/listing.ts'
export type { Sheet } from './trace/sheet.ts'
export type { StepOptions } from './trace/step.ts'
export type { CurvePoint } from './training/curve.ts'
export type { Goal } from './training/goal.ts'
export type { Checked, GradientCheck } from './training/gradient-check.ts'
export type { Curves, History, HistoryOptions, Mark } from './training/history.ts'
export type { Measure, Measured, Measures } from './training/measure.ts'
export type { Outs } from './training/outs.ts'
export type { Plane, PlanePoint } from './training/plane.ts'
export type { SampleSteps } from './training/sample-steps.ts'
export type { Happening, Kept, Progress, Session } from './training/session.ts'
export type { Setup } from './training/setup.ts'
export type { Trained, TrainOptions } from './training/train.ts'
