"""Counts Optuna's trials per second on the AUC of judgements under weighted signals, with NumPy and with scikit-learn's AUC."""

import json
import sys
import time

import numpy
import optuna
from scipy.stats import rankdata

request = json.loads(sys.argv[1])
columns = numpy.fromfile(request["file"]).reshape(request["methods"], request["accounts"])
differences = numpy.ascontiguousarray(columns.T)
optuna.logging.set_verbosity(optuna.logging.ERROR)


def auc(weights):
    """By Wilcoxon's signed ranks, the least work that NumPy can do: differences without ties or weights."""
    scores = differences @ weights
    wins = rankdata(numpy.abs(scores))[scores > 0].sum()
    right = (scores > 0).sum()
    return (2 * wins - right) / len(scores) ** 2


def objective(trial):
    # The trick of Optuna's FAQ for weights that sum to one.
    parts = -numpy.log([trial.suggest_float(f"w{j}", 1e-12, 1) for j in range(len(columns))])
    return auc(parts / parts.sum())


start = time.perf_counter()
for _ in range(100):
    auc(numpy.full(len(columns), 1 / len(columns)))
evaluation = (time.perf_counter() - start) / 100
samplers = {
    "TPE": optuna.samplers.TPESampler(seed=1),
    "CMA-ES": None,
    "random": optuna.samplers.RandomSampler(seed=1),
}
try:
    samplers["CMA-ES"] = optuna.samplers.CmaEsSampler(seed=1)
except ImportError:
    del samplers["CMA-ES"]
rates = {}
for name, sampler in samplers.items():
    study = optuna.create_study(direction="maximize", sampler=sampler)
    start = time.perf_counter()
    try:
        study.optimize(objective, n_trials=request["trials"])
    except ImportError:
        continue
    rates[name] = {"rate": request["trials"] / (time.perf_counter() - start), "best": study.best_value}
print(json.dumps({"version": optuna.__version__, "evaluation": evaluation, "rates": rates}))
