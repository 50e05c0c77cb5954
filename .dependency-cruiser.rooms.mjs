/**
 * No circles of folders. A run of its own: a rule about folders cannot leave out the tests, which stand in every folder and
 * reach everywhere.
 */
import layers from './.dependency-cruiser.mjs';

export default {
  forbidden: [
    {
      name: 'no-circles-of-rooms',
      comment: 'Two rooms that import each other cannot be understood apart.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...layers.options, exclude: { path: ['\\.test\\.tsx?$', '^src/testing/', 'node_modules'] } },
};
