import { z } from "zod";
import { finiteOrNull, resultFormat } from "./result-format.js";

const checkVerdict = z.enum(["pass", "fail", "not applicable", "exempt"]);

const finding = z
  .object({
    /** The id of the test: the check's own, or one of its parts. */
    id: z.string(),
    verdict: checkVerdict,
    /** What was seen, with numbers; for a failure the smallest counterexample that was found. */
    evidence: z.string(),
    /** How large the effect is, in `unit`; null where nothing was measured. */
    magnitude: finiteOrNull,
    /** Of the magnitude, in words. */
    unit: z.string().nullable(),
    /** Why the method cannot pass by design, in its own words; only with the verdict "exempt". */
    reason: z.string().exactOptional(),
  })
  .readonly();

const checkResult = z
  .object({
    /** The id of the check. */
    check: z.string(),
    verdict: checkVerdict,
    /** Of the check, or of each of its parts. */
    findings: z.array(finding).readonly(),
  })
  .readonly();

const methodChecks = z
  .object({
    /** Its recipe. */
    method: z.string(),
    /** In the order of the checks of the matrix. */
    checks: z.array(checkResult).readonly(),
    /** The scores of the genuine accounts of the seeded panel: what a later version is held against; null is unknown. */
    panel: z.array(finiteOrNull).readonly(),
  })
  .readonly();

/** The schema of a matrix of checks, for the results that hold one. */
export const checkMatrixSchema = z
  .object({
    version: z.literal(1),
    /** Of all that is drawn. */
    seed: z.number(),
    /** How many random tables or pairs a check tries. */
    trials: z.number(),
    /** The checks in their order, with what each asks and the incident that it is for. */
    checks: z
      .array(z.object({ id: z.string(), label: z.string(), asks: z.string(), incident: z.string() }).readonly())
      .readonly(),
    /** A row a method. */
    methods: z.array(methodChecks).readonly(),
  })
  .readonly();

/** How a method stands a test. "exempt" is a failure that the method's definition gives a reason for. */
export type CheckVerdict = z.infer<typeof checkVerdict>;

/** What came of one test, with its evidence. */
export type Finding = z.infer<typeof finding>;

/** What came of one check of one method: "fail" if a part fails, "exempt" if all that fail are, else as the parts say. */
export type CheckResult = z.infer<typeof checkResult>;

/** All checks of one method. */
export type MethodChecks = z.infer<typeof methodChecks>;

/** The matrix of methods and checks, as plain data: checks.json, and what `check --json` prints. */
export type CheckMatrix = z.infer<typeof checkMatrixSchema>;

/** How a matrix of checks is written and read. */
export const checksFormat = resultFormat(checkMatrixSchema);
