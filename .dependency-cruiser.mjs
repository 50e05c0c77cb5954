/** Which folder may import which (docs: CONTRIBUTING.md). Run by `npm test`. */
const TEST = '\\.test\\.tsx?$';

/** The packages that are shipped, bundled. */
const PRODUCT =
  '^node_modules/(?:@hookform/resolvers|@mantine/(?:core|hooks)|@nanostores/(?:i18n|react)|@tanstack/react-query|idb|jsonc-parser|nanostores|pino|prom-client|react|react-dom|react-hook-form|wouter|zod)/';

/** @param {string} name of the rule @param {string} comment shown with a violation */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-cycles', 'Two modules that import each other cannot be understood apart.', {}, { circular: true }),
    forbid('no-unresolved', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'contract-stands-alone',
      'The contract is the shared truth: it imports zod and itself.',
      { path: '^src/contract/', pathNot: TEST },
      { pathNot: ['^src/contract/', '^node_modules/zod/'] },
    ),
    forbid(
      'gateway-runs-anywhere',
      'Node, the static demo and the tests call one gateway: web-standard APIs only. What needs Node is in gateway/node.',
      { path: '^src/gateway/(?!node/|threats/)', pathNot: TEST },
      { path: '^src/gateway/node/' },
    ),
    forbid(
      'gateway-needs-no-node',
      'The same of the modules that Node brings along.',
      { path: '^src/gateway/(?!node/|threats/)', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'gateway-takes-its-upstream',
      'What is behind the gateway is given to it. One file knows how the simulated cloud is asked.',
      { path: '^src/gateway/(?!node/|threats/|sandbox-upstream)', pathNot: TEST },
      { path: '^src/sandbox/' },
    ),
    forbid(
      'demo-stays-apart',
      'The product holds nothing of the static demo.',
      { path: '^src/(?!app/demo/)', pathNot: TEST },
      { path: '^src/app/demo/' },
    ),
    forbid(
      'app-reaches-no-server',
      'The page is not the gateway, and does not hold the sandbox; tests and the static demo put it under the page.',
      { path: '^src/app/', pathNot: ['^src/app/demo/', TEST] },
      { path: '^src/(?:gateway|sandbox)/' },
    ),
    forbid(
      'testing-is-for-tests',
      'Test helpers do not belong in the product.',
      { path: '^src/(?!testing/)', pathNot: TEST },
      { path: '^src/testing/' },
    ),
    forbid('app-never-node', 'A page has no socket.', { path: '^src/app/' }, { path: '^src/gateway/node/' }),
    forbid(
      'gateway-never-app',
      'Page and gateway meet over HTTP only.',
      { path: '^src/gateway/' },
      { path: '^src/app/' },
    ),
    forbid(
      'sandbox-knows-nobody',
      'The sandbox is a cloud, not a part of the console.',
      { path: '^src/sandbox/', pathNot: TEST },
      { path: '^src/(?:app|gateway)/' },
    ),
    forbid(
      'sandbox-runs-in-a-page',
      'The static demo runs the sandbox inside the page: web-standard APIs only.',
      { path: '^src/sandbox/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'app-runs-in-a-page',
      'There is no Node in a page.',
      { path: '^src/app/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'screens-are-apart',
      'What two screens need stands in a room below them.',
      { path: '^src/app/screens/([^/]+)/', pathNot: TEST },
      { path: '^src/app/screens/', pathNot: '^src/app/screens/$1/' },
    ),
    forbid(
      'rooms-know-no-screen',
      'Only what puts the console together (app.tsx, instance-pages.tsx, the frame around it, the demo) knows its screens.',
      { path: '^src/app/(?!screens/|shell/|demo/|(?:app|instance-pages)\\.tsx)', pathNot: TEST },
      { path: '^src/app/screens/' },
    ),
    forbid(
      'inputs-know-no-field',
      'Inputs and shared pieces are of general use: they do not know what is created.',
      { path: '^src/app/(?:fields|ui|browser|theme|i18n)/', pathNot: TEST },
      { path: '^src/app/(?!(?:fields|ui|browser|theme|i18n|lookups|services)/)' },
    ),
    forbid(
      'submission-knows-no-form',
      'What is sent is judged by the contract, whatever form it came from.',
      { path: '^src/app/submission/', pathNot: TEST },
      { path: '^src/app/(?!(?:submission|browser|lookups|services)/)' },
    ),
    forbid(
      'code-knows-no-form',
      'Generators take a request of the contract.',
      { path: '^src/app/code/(?!panel/)', pathNot: TEST },
      { path: '^src/app/(?!(?:code|i18n|theme|browser)/)' },
    ),
    forbid(
      'lookups-know-no-screen',
      'The way to the network does not depend on what is shown.',
      { path: '^src/app/lookups/', pathNot: TEST },
      { path: '^src/app/(?!(?:lookups|services)/)' },
    ),
    forbid(
      'services-know-nobody',
      'Each room brings its own services; what holds them knows none.',
      { path: '^src/app/services/', pathNot: TEST },
      { path: '^src/(?!app/services/)' },
    ),
    forbid(
      'wording-has-one-door',
      'Values go into a text through i18n/params.ts, which changes none of them.',
      { path: '^src/app/(?!i18n/)', pathNot: TEST },
      { path: '^node_modules/@nanostores/i18n/' },
    ),
    forbid(
      'product-bundles-named-packages',
      'What is shipped is bundled, so every package is a development dependency; these were argued in docs/decisions/0004.',
      { path: '^src/', pathNot: ['^src/testing/', TEST] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: PRODUCT },
    ),
    forbid(
      'e2e-uses-the-product',
      'End-to-end tests see what a person sees; only the contract is shared.',
      { path: '^e2e/' },
      { path: '^src/(?!contract/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
