/**
 * The arrows of the house (docs/design/001-the-house.md):
 * cli → io → (read, formats, tables, evaluate, pipeline) → stages → (codebook, reading, heads) →
 * (encoder, learn, lexicons) → document.
 */
const layer = (from, ...to) => ({
  name: `${from}-imports-only-${to.join("-") || "nothing-of-ours"}`,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: `^src/(${[from, ...to].join("|")})/` },
});

module.exports = {
  forbidden: [
    layer("document"),
    layer("codebook", "document"),
    layer("lexicons"),
    layer("learn"),
    layer("encoder", "document"),
    layer("heads", "encoder", "learn", "document"),
    layer("reading", "learn", "lexicons", "document"),
    layer("stages", "codebook", "reading", "heads", "encoder", "learn", "lexicons", "document"),
    layer("pipeline", "stages", "codebook", "heads", "encoder", "document"),
    layer("read", "document"),
    layer("formats", "document"),
    layer("tables", "document"),
    layer("evaluate", "document"),
    layer("io", "read", "formats", "tables", "evaluate", "pipeline", "codebook", "encoder", "document"),
    {
      name: "a-stage-never-imports-another",
      severity: "error",
      from: { path: "^src/stages/([^/]+)/" },
      to: { path: "^src/stages/[^/]+/", pathNot: "^src/stages/$1/" },
    },
    {
      name: "task-and-guidelines-know-no-model-and-no-rules",
      comment: "Candidates, labels, decoding and what overrules any model are the same for every scorer.",
      severity: "error",
      from: {
        path: "^src/stages/.*/(task|decode|labels|ruled|scorer|finder|guidelines)\\.ts$|^src/stages/.*/guidelines/",
        pathNot: "/(linear|rules)/",
      },
      to: { path: "^src/stages/.*/(linear|rules)/" },
    },
    {
      name: "an-interface-imports-no-implementation",
      severity: "error",
      from: { path: "^src/stages/.*/(scorer|finder)\\.ts$", pathNot: "/(linear|rules)/" },
      to: { path: "^src/stages/", pathNot: "/(scorer|finder|ruled|labels|stage)\\.ts$" },
    },
    {
      name: "rules-know-no-model",
      severity: "error",
      from: { path: "^src/stages/.*/rules/" },
      to: { path: "^src/stages/.*/linear/" },
    },
    {
      name: "node-only-at-the-edge",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(io|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-the-adapter-imports-wink",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/stages/tokens/(lone-)?wink\\.ts$" },
      to: { path: "node_modules/wink-" },
    },
    {
      name: "src-imports-neither-scripts-nor-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(scripts|tests|samples)/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
