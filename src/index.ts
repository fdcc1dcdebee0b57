export type { Across, AcrossMeasure } from "./comparison/across.js";
export { compareScores } from "./comparison/agree.js";
export type { AgreementEntry, Comparison } from "./comparison/comparison.js";
export type { Evaluation, EvaluationEntry, MeasureDifference } from "./comparison/evaluation.js";
export { holdAgainst } from "./comparison/hold-against.js";
export { parseMeasure } from "./comparison/measures/parse-measure.js";
export { parseStratum } from "./comparison/stratum.js";
export type { Truth } from "./comparison/truth/truth.js";
export { locateDataset } from "./datasets/locate.js";
export { type Dataset, openDataset } from "./datasets/open.js";
export { evaluateAcross } from "./experiment/evaluate-across.js";
export { evaluateFile } from "./experiment/evaluate-file.js";
export { type Explanation, explainAccount } from "./experiment/explain.js";
export { readMethod } from "./experiment/methods/method-files.js";
export { readComposite } from "./experiment/read-composite.js";
export { type RunOptions, type RunOutcome, runExperiment } from "./experiment/run.js";
export { readTruth } from "./experiment/truth/read-truth.js";
export { readQrels, readRuns } from "./experiment/truth/trec.js";
export { type Graph, type GraphName, graphNames } from "./graph.js";
export { type Contributions, defineMethod, type Method, type MethodInput, type Solution } from "./method.js";
export { compositeMethod } from "./methods/composite/composite-method.js";
export { type CompositeDescription, compositeSchema } from "./methods/composite/description.js";
export { weightsOf, withWeights } from "./methods/composite/weights.js";
export { methods } from "./methods/index.js";
export { type ParsedMethod, parseMethod } from "./methods/parse.js";
export { BadInput, type Problem } from "./problem.js";
export { type Random, random } from "./random.js";
export type { ReportData } from "./report/report-data.js";
export { gradesToQrels, scoresToRun } from "./report/trec.js";
export { type BuiltSignals, buildSignals } from "./signals/build.js";
export { catalogue } from "./signals/catalogue.js";
export { type BuiltGraphs, buildGraphs, type GraphExtent, graphsOfDataset } from "./signals/graphs.js";
export { parseStatistic } from "./stats/parse-statistic.js";
export { ranks } from "./stats/ranks.js";
export type { Direction, SignalInfo, SignalTable, Table } from "./table.js";
export { balanceWeights } from "./tuning/meaning/balance.js";
export { balanceObjective } from "./tuning/meaning/balance-objective.js";
export { cannotBeToldApart } from "./tuning/meaning/cannot-be-told-apart.js";
export { type CorrelationRatio, correlationRatio } from "./tuning/meaning/correlation-ratio.js";
export { type FlatRegion, flatRegion } from "./tuning/meaning/flat-region.js";
export { leaveOneSignalOut } from "./tuning/meaning/leave-one-signal-out.js";
export { type RankSensitivity, rankSensitivity } from "./tuning/meaning/rank-sensitivity.js";
export { type RankUncertainty, rankUncertainty } from "./tuning/meaning/rank-uncertainty.js";
export { type ShapleyVariance, shapleyVariance } from "./tuning/meaning/shapley-variance.js";
export { sobolDesign } from "./tuning/meaning/sobol-design.js";
export { type SobolIndices, sobolFromValues, sobolIndices } from "./tuning/meaning/sobol-indices.js";
export { weightIntervals } from "./tuning/meaning/weight-intervals.js";
export { choiceAt, noisyWeights } from "./tuning/meaning/weight-noise.js";
export { type PairMeasure, pairAccuracy, pairAuc } from "./tuning/pair-auc.js";
export { hypervolume, paretoFront } from "./tuning/pareto-front.js";
export { cmaEs } from "./tuning/solvers/cma-es.js";
export {
  feasible,
  type LinearConstraints,
  nonNegative,
  project,
  simplex,
  unconstrained,
} from "./tuning/solvers/constraints.js";
export { type LeastSquares, leastSquares } from "./tuning/solvers/least-squares.js";
export { nelderMead } from "./tuning/solvers/nelder-mead.js";
export { type PairDifferences, pairwiseLogistic } from "./tuning/solvers/pairwise-logistic.js";
export { randomSearch } from "./tuning/solvers/random-search.js";
export { minimise, type Search, type SearchProblem } from "./tuning/solvers/search.js";
export { simplexLattice } from "./tuning/solvers/simplex-lattice.js";
export type { Solution as WeightSolution } from "./tuning/solvers/solution.js";
export { type TradeOffs, tradeOffs } from "./tuning/trade-offs.js";
