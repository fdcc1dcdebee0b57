"""Times functions of scipy.stats on pairs of columns: each call ranks and sorts anew, as a user's loop over pairs would."""

import json
import sys
import time

import numpy
import scipy
from scipy import stats

request = json.loads(sys.argv[1])
columns = numpy.fromfile(request["file"]).reshape(request["methods"], request["accounts"])
seconds = {name: [] for name in request["functions"]}
for first, second in request["pairs"]:
    for name in request["functions"]:
        start = time.perf_counter()
        getattr(stats, name)(columns[first], columns[second])
        seconds[name].append(time.perf_counter() - start)
print(json.dumps({"version": scipy.__version__, "seconds": seconds}))
