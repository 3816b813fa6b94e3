const slices = '(authorities|people|committees|meetings|questions|actions|decisions|work-programmes)';

/** What is mutated, which tests look, and the score (in %) below which the script fails. */
export const parts = {
  rules: {
    mutate: [
      new RegExp(`^libs/${slices}/.*\\.(decide|rules|state|standing)\\.ts$`),
      /^libs\/meetings\/(state\/.*|certify-record\/manifest|convene-meeting\/notice)\.ts$/,
      /^libs\/statutory\/.*\.ts$/,
      /^libs\/domain\/(rule|refusal|london-time)\.ts$/,
      /^libs\/decider\/names-what-exists\.ts$/,
    ],
    tests: new RegExp(`^libs/(${slices}|statutory|domain|decider)/.*\\.spec\\.ts$`),
    least: 85,
  },
  store: {
    mutate: [/^libs\/(event-store|canonical-json)\/.*\.ts$/],
    tests: /^libs\/(event-store|canonical-json)\/.*\.(spec|contract)\.ts$/,
    least: 75,
  },
  runner: {
    mutate: [
      /^libs\/projections\/.*\.ts$/,
      /^libs\/decider\/[^/]+\.ts$/,
      /^libs\/reactors\/(?!.*\.reactor\.ts$)[^/]+\.ts$/,
    ],
    tests: /^libs\/(projections|decider|reactors)\/.*\.spec\.ts$/,
    least: 75,
  },
};

/** Never mutated: tests and what only tests use. */
export const isTestCode = (file) => /\.(spec|contract|e2e|d)\.ts$|\/testing\/|\/contract\//.test(file);
