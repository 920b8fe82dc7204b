/**
 * Files of the project import in one direction: no file imports, by whatever way round, what imports it.
 * Type imports count, which `import-x/no-cycle` of ESLint leaves out; components (`.astro`) are not read.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
