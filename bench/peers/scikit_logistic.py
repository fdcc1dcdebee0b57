"""Times scikit-learn's logistic regression on differences that are turned round at random, as it wants both classes."""

import json
import sys
import time

import numpy
import sklearn
from sklearn.linear_model import LogisticRegression

request = json.loads(sys.argv[1])
columns = numpy.fromfile(request["file"]).reshape(request["methods"], request["accounts"])
differences = numpy.ascontiguousarray(columns.T)
turned = numpy.random.default_rng(1).random(len(differences)) < 0.5
differences[turned] *= -1
winner = (~turned).astype(int)
found = {}
for solver, tolerance in request["fits"]:
    seconds = []
    for _ in range(request["runs"] + 1):
        model = LogisticRegression(C=1 / request["penalty"], fit_intercept=False, solver=solver, tol=tolerance, max_iter=10_000)
        start = time.perf_counter()
        model.fit(differences, winner)
        seconds.append(time.perf_counter() - start)
    found[f"{solver}, tol {tolerance:g}"] = {"seconds": sorted(seconds[1:]), "weights": model.coef_[0].tolist()}
print(json.dumps({"version": sklearn.__version__, "fits": found}))
