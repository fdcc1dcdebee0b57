/** The constants of CMA-ES for one dimension and population, by their names in the tutorial. */
export interface CmaEsParameters {
  /** One a sample from the best on: the first half sum to one, the others are negative. */
  readonly weights: Float64Array;
  readonly muEffective: number;
  readonly cSigma: number;
  readonly dSigma: number;
  readonly cCumulation: number;
  readonly cOne: number;
  readonly cMu: number;
  /** The mean length of a standard normal vector. */
  readonly chi: number;
}

/** The smallest population that the tutorial recommends. */
export function defaultPopulation(dimensions: number): number {
  return 4 + Math.floor(3 * Math.log(dimensions));
}

/** N. Hansen (2016, 2023), The CMA evolution strategy: a tutorial, arXiv 1604.00772, table 1 and equations 49 to 58. */
export function cmaEsParameters(n: number, population: number): CmaEsParameters {
  const raw = Float64Array.from({ length: population }, (_, i) => Math.log((population + 1) / 2) - Math.log(i + 1));
  const [above, below] = [raw.filter((weight) => weight > 0), raw.filter((weight) => weight <= 0)];
  const effective = (weights: Float64Array) => total(weights) ** 2 / total(weights.map((weight) => weight ** 2));
  const muEffective = effective(above);
  const cOne = 2 / ((n + 1.3) ** 2 + muEffective);
  const cMu = Math.min(1 - cOne, (2 * (0.25 + muEffective + 1 / muEffective - 2)) / ((n + 2) ** 2 + muEffective));
  const cSigma = (muEffective + 2) / (n + muEffective + 5);
  const most = Math.min(1 + cOne / cMu, 1 + (2 * effective(below)) / (muEffective + 2), (1 - cOne - cMu) / (n * cMu));
  const [positive, negative] = [total(above), -total(below)];
  return {
    weights: raw.map((weight) => (weight > 0 ? weight / positive : (most * weight) / negative)),
    muEffective,
    cSigma,
    dSigma: 1 + 2 * Math.max(0, Math.sqrt((muEffective - 1) / (n + 1)) - 1) + cSigma,
    cCumulation: (4 + muEffective / n) / (n + 4 + (2 * muEffective) / n),
    cOne,
    cMu,
    chi: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n ** 2)),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
