// # Data
// A dataset is a folder of tables that is opened once; its signals come out as a table with an account a row and a signal a column.
// Graphs say which account follows, likes, mentions, answers or shares which other one.

export { locateDataset } from "./datasets/locate.js";
export type { Dataset } from "./datasets/open.js";
export { type Graph, type GraphName, graphNames } from "./graph.js";
export { openDataset } from "./notebook/open-dataset.js";
export { initPackage, rehashPackage } from "./notebook/packages.js";
export { signalTable } from "./notebook/signal-table.js";
export { subset } from "./notebook/subset.js";
export { type BuiltSignals, buildSignals } from "./signals/build.js";
export { catalogue } from "./signals/catalogue.js";
export { type BuiltGraphs, buildGraphs, type GraphExtent, graphsOfDataset } from "./signals/graphs.js";
export type { Direction, SignalInfo, SignalTable, Table } from "./table.js";

// # Scoring methods
// A method gives each account a score from a table of signals; it is a plain object, registered or your own.
// A recipe such as `twitter-impact(halfLifeDays=14)` names a method with its parameters, and a composite method is a file without code.

export { readComposite } from "./experiment/read-composite.js";
export { type Contributions, defineMethod, type Method, type MethodInput, type Solution } from "./method.js";
export { compositeMethod } from "./methods/composite/composite-method.js";
export { type CompositeDescription, compositeSchema } from "./methods/composite/description.js";
export { weightsOf, withWeights } from "./methods/composite/weights.js";
export { methods } from "./methods/index.js";
export { type ParsedMethod, parseMethod } from "./methods/parse.js";
export { choice } from "./methods/parts/choice.js";
export { tunable } from "./methods/parts/tunable.js";
export { readMethod } from "./notebook/files.js";

// # Scores and agreement
// Scores are a column a method, ranked and compared two by two: how alike they are, how sure that is, and who moves.
// An explanation says where one account's scores come from.

export { parseStratum } from "./agreement/stratum.js";
export type { Scores } from "./experiment/score-recipes.js";
export { compare, compareScores } from "./notebook/compare.js";
export { explain } from "./notebook/explain.js";
export { movers, type Ranking, ranking } from "./notebook/ranking.js";
export { score } from "./notebook/score.js";
export type { AgreementEntry, Comparison } from "./results/comparison.js";
export type { Explanation } from "./results/explanation.js";

// # Evaluation
// An evaluation says which method is right by a truth (judgements, grades, labels or a reference), and whether that is more than luck.
// Truths and scores can come from tables and from TREC's files.

export { evaluateAgainst } from "./evaluation/evaluate-against.js";
export { parseMeasure } from "./evaluation/measures/parse-measure.js";
export type { Truth } from "./evaluation/truth/truth.js";
export { evaluateAcross } from "./experiment/evaluate-across.js";
export { evaluate } from "./notebook/evaluate.js";
export { evaluateFile, readQrels, readRuns, readTruth } from "./notebook/files.js";
export { gradesToQrels, scoresToRun } from "./report/trec.js";
export type { Across, AcrossMeasure } from "./results/across.js";
export type { Evaluation, EvaluationEntry, MeasureDifference } from "./results/evaluation.js";

// # Runs and reports
// An experiment file names a dataset, methods and a question; a run of it is a folder that is the same whenever it is made again.
// The report of a run says it all for people, as HTML or Markdown.

export type { RunOptions } from "./experiment/run.js";
export { type Report, report } from "./notebook/report.js";
export { run } from "./notebook/run.js";
export type { ReportData, RunOutcome } from "./results/run.js";

// # Tuning
// Tuning finds the weights of a composite, or the parameters of a method, that agree best with a truth.
// What it reports is measured on accounts that the tuning never saw.

export { tune } from "./notebook/tune.js";
export type { TradeOffs } from "./results/trade-offs.js";
export type { TunedMethod } from "./results/tuned-method.js";
export type { TuneOutcome, TuneResult } from "./results/tuning.js";
export { hypervolume, paretoFront } from "./solvers/pareto/pareto-front.js";
export { tradeOffs } from "./solvers/pareto/trade-offs.js";
export type { TuneOptions } from "./tune/tune.js";

// # Solvers
// What tuning computes with, for weights and objectives of your own: fits that reach their optimum, and searches of any function.
// Weights may have bounds, totals, orders and caps.

export { cmaEs } from "./solvers/cma-es.js";
export { feasible, nonNegative, project, simplex, unconstrained } from "./solvers/constraints.js";
export { type LeastSquares, leastSquares } from "./solvers/least-squares.js";
export type { LinearConstraints } from "./solvers/linear-constraints.js";
export { nelderMead } from "./solvers/nelder-mead.js";
export type { PairDifferences } from "./solvers/pair-differences.js";
export { type PairMeasure, pairAccuracy, pairAuc } from "./solvers/pairs/pair-auc.js";
export { pairwiseLogistic } from "./solvers/pairwise-logistic.js";
export { randomSearch } from "./solvers/random-search.js";
export { minimise, type Search } from "./solvers/search.js";
export type { SearchProblem } from "./solvers/search-problem.js";
export { simplexLattice } from "./solvers/simplex-lattice.js";
export type { WeightSolution } from "./solvers/weight-solution.js";

// # Sensitivity
// What weights mean: how much of a score a signal really tells, how far a weight may vary at no loss, and how sure each rank is.
// docs/what-weights-mean.md shows them at work.

export { balanceWeights } from "./sensitivity/balance.js";
export { balanceObjective } from "./sensitivity/balance-objective.js";
export { cannotBeToldApart } from "./sensitivity/cannot-be-told-apart.js";
export { type CorrelationRatio, correlationRatio } from "./sensitivity/correlation-ratio.js";
export { flatBox } from "./sensitivity/flat-box.js";
export { type FlatRegion, flatRegion } from "./sensitivity/flat-region.js";
export { leaveOneSignalOut } from "./sensitivity/leave-one-signal-out.js";
export { choiceAt, noisyWeights } from "./sensitivity/noisy-weights.js";
export { type RankSensitivity, rankSensitivity } from "./sensitivity/rank-sensitivity.js";
export { type RankUncertainty, rankUncertainty } from "./sensitivity/rank-uncertainty.js";
export { type ShapleyVariance, shapleyVariance } from "./sensitivity/shapley-variance.js";
export { sobolDesign } from "./sensitivity/sobol-design.js";
export { type SobolIndices, sobolFromValues, sobolIndices } from "./sensitivity/sobol-indices.js";
export { weightIntervals } from "./sensitivity/weight-intervals.js";

// # Statistics
// Statistics are named by recipes such as `kendall-tau-b` or `rbo(p=0.98)`, and a column of scores becomes ranks.
// Nothing is random without a seed: the same seed gives the same numbers on every machine.

export { type Random, random } from "./random.js";
export { parseStatistic } from "./stats/parse-statistic.js";
export { ranks } from "./stats/ranks.js";

// # Notebook
// `show` puts any result below the cell of a notebook, as tables and charts.
// Results are also rows of plain values, and DataFrames of danfojs-node where that is installed.

export { type DataFrameLike, fromDataFrame, toDataFrame } from "./notebook/data-frame.js";
export { type Row, records } from "./notebook/records.js";
export { show, toMime } from "./notebook/show.js";
export type { Showable } from "./notebook/showable.js";

// # Errors
// What you hand over is checked at the edge. What is wrong with it comes as one error that names the thing at fault.

export { BadInput, type Problem } from "./problem.js";
