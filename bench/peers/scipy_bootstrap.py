"""Times resamples of accounts with spearmanr and kendalltau of every pair, the same resample for all pairs."""

import itertools
import json
import sys
import time

import numpy
import scipy
from scipy import stats

request = json.loads(sys.argv[1])
columns = numpy.fromfile(request["file"]).reshape(request["methods"], request["accounts"])
generator = numpy.random.default_rng(1)
start = time.perf_counter()
for _ in range(request["resamples"]):
    rows = generator.integers(request["accounts"], size=request["accounts"])
    drawn = columns[:, rows]
    for first, second in itertools.combinations(range(request["methods"]), 2):
        stats.spearmanr(drawn[first], drawn[second])
        stats.kendalltau(drawn[first], drawn[second])
print(json.dumps({"version": scipy.__version__, "seconds": time.perf_counter() - start}))
