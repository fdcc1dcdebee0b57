import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, "..");
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, Entry> };
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, Record<string, string>>;

it("the lock file has every optional package of every platform, without which npm ci refuses it", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it("versions are exact, and nothing comes from a URL", () => {
  const asked = { ...manifest["dependencies"], ...manifest["devDependencies"] };
  for (const [name, version] of Object.entries(asked)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it("no package has a licence of the GPL family", () => {
  const licences = Object.entries(lock.packages).map(([path, { license = "" }]) => `${path} ${license}`);
  expect(licences.filter((text) => /\b[AL]?GPL/.test(text))).toEqual([]);
});

it("the notebooks' lock file has no URL, no licence of the GPL family, and the library as it lies here", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "notebooks/package-lock.json"), "utf8")) as typeof lock;
  const asked = JSON.parse(readFileSync(join(root, "notebooks/package.json"), "utf8")) as Record<string, object>;
  const { cloutlab, ...others } = asked["dependencies"] as Record<string, string>;
  expect(cloutlab).toBe("file:..");
  for (const [name, version] of Object.entries(others)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  const entries = Object.entries(packages);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { resolved = ".." }]) => resolved !== "..")).toEqual([]);
  expect(entries.filter(([, { license = "" }]) => /\b[AL]?GPL/.test(license))).toEqual([]);
  // A security advisory of 2026 is on mathjs below 15.2.0, and one on the package request.
  expect(packages["node_modules/mathjs"]?.version).toBe("15.2.0");
  expect(packages["node_modules/tslab/node_modules/typescript"] ?? packages["node_modules/typescript"]).toBeUndefined();
});

it("the Python packages of the notebooks are pinned, every one", () => {
  for (const file of ["requirements.txt", "requirements-lab.txt"]) {
    const lines = readFileSync(join(root, "notebooks", file), "utf8")
      .trim()
      .split("\n");
    const packages = lines.filter((line) => !line.startsWith("#") && line !== "-r requirements.txt");
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter((line) => !/^[\w.-]+==[\w.]+$/.test(line))).toEqual([]);
  }
});

it("vega is above the versions with known cross-site scripting", () => {
  const version = (name: string) => lock.packages[`node_modules/${name}`]?.version?.split(".").map(Number) ?? [];
  const atLeast = {
    vega: [6, 2, 0],
    "vega-functions": [6, 1, 1],
    "vega-selections": [6, 1, 2],
    "vega-expression": [6, 1, 0],
    "vega-interpreter": [2, 2, 1],
  };
  for (const [name, [major = 0, minor = 0, patch = 0]] of Object.entries(atLeast)) {
    const [a = 0, b = 0, c = 0] = version(name);
    expect(a * 1e6 + b * 1e3 + c, name).toBeGreaterThanOrEqual(major * 1e6 + minor * 1e3 + patch);
  }
});
