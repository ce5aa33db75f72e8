export const id = 60;
export const ids = [60];
export const modules = {

/***/ 3060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./src/config/read-request.ts + 26 modules
var read_request = __webpack_require__(8685);
// EXTERNAL MODULE: ./src/config/warnings.ts + 2 modules
var warnings = __webpack_require__(1084);
// EXTERNAL MODULE: ./src/door-inputs.ts + 7 modules
var door_inputs = __webpack_require__(7826);
// EXTERNAL MODULE: ./src/plan/bake-definition.ts + 2 modules
var bake_definition = __webpack_require__(3671);
// EXTERNAL MODULE: ./src/plan/plan-run.ts + 11 modules
var plan_run = __webpack_require__(1041);
// EXTERNAL MODULE: ./src/builder-machine.ts
var builder_machine = __webpack_require__(5596);
// EXTERNAL MODULE: ./src/open-registry.ts + 6 modules
var open_registry = __webpack_require__(7005);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/printed-cache.ts



/**
 * The cache of a definition that somebody else's bake will build: where it was asked for, and in GitHub's workflows. Null
 * elsewhere, where a builder keeps its own state, and for a local folder, whose export needs us afterwards.
 */
async function printedCache(plan, request, door) {
    const { kind } = plan.cache;
    const { ci } = request.source;
    if (kind === 'none' || kind === 'local' || (kind === 'auto' && ci !== 'github'))
        return null;
    const [{ prepareCache }, { openActionsCache }] = await Promise.all([
        __webpack_require__.e(/* import() */ 753).then(__webpack_require__.bind(__webpack_require__, 6753)),
        __webpack_require__.e(/* import() */ 511).then(__webpack_require__.bind(__webpack_require__, 6511)),
    ]);
    const registry = (0,open_registry/* openRegistry */.M)(door, request.insecureRegistries);
    const { env, signal } = door;
    try {
        return await prepareCache({ plan, request: request.cache, ci, builder: null, ephemeral: request.builder.ephemeral }, {
            registry,
            actionsCache: openActionsCache(env, { now: new Date(), userAgent: `build-variants/${version/* version */.r}` }),
            projectDirectory: (0,builder_machine/* projectDirectory */.t6)(door),
            signal,
            now: Date.now,
        });
    }
    finally {
        registry.close();
    }
}

// EXTERNAL MODULE: ./src/model/hostile-text.ts
var hostile_text = __webpack_require__(2139);
// EXTERNAL MODULE: ./src/model/units.ts
var units = __webpack_require__(8766);
// EXTERNAL MODULE: ./src/report/text-table.ts
var text_table = __webpack_require__(2906);
;// CONCATENATED MODULE: ./src/report/plan-text.ts



const widest = 100;
/** What `build` would do, before anything is done: variants, their platforms, and the tags that they would get. */
function renderPlan(plan, { columns, styles }) {
    const width = Math.min(widest, Math.max(20, columns));
    const platforms = new Set(plan.cells.map((cell) => cell.platform)).size;
    const head = `${(0,units/* countOf */.pq)(plan.variants.length, 'variant')}, ${(0,units/* countOf */.pq)(platforms, 'platform')}, ${(0,units/* countOf */.pq)(plan.cells.length, 'image')} in one bake`;
    const table = (0,text_table/* textTable */.e)(planColumns(plan), plan.variants, { width, heading: styles.dim });
    return [
        styles.bold(head),
        destination(plan),
        ...cacheLines(plan.cache),
        '',
        ...table.map((line) => (0,hostile_text/* cutText */.IN)(line, width)),
        '',
    ].join('\n');
}
function cacheLines({ kind, scope, readable, writes, writeReason }) {
    if (kind === 'none')
        return ['cache: none'];
    const written = `${writes ? 'written' : 'not written'}: ${(0,hostile_text/* plainText */.wh)(writeReason)}`;
    if (kind === 'raw')
        return [`cache: as cache-from and cache-to say; ${written}`];
    const names = readable.map(({ name }) => `    ${name}`);
    const read = names.length === 0
        ? 'read: nothing, since no run writes what this one may read'
        : 'read: the nearest that exists of';
    return [`cache: ${kind}, ${scope.name}`, `  ${written}`, `  ${read}`, ...names];
}
function destination({ output, images, variantArg }) {
    const by = variantArg === null ? '' : `, selected by the build argument ${(0,hostile_text/* plainText */.wh)(variantArg)}`;
    switch (output.kind) {
        case 'push':
            return `pushed to ${images.map(hostile_text/* plainText */.wh).join(', ')}${by}`;
        case 'layout':
            return `written to the OCI layout ${(0,hostile_text/* plainText */.wh)(output.directory)}${by}`;
        case 'load':
            return `loaded into Docker${by}`;
        case 'none':
            return `built and not kept${by}`;
    }
}
function planColumns({ defaultVariant, cells }) {
    const test = ({ name }) => cells.find((cell) => cell.variant === name)?.test ?? '';
    return [
        {
            title: 'VARIANT',
            rank: 0,
            of: ({ name }) => (name === defaultVariant ? `${name} (default)` : name),
        },
        { title: 'PLATFORMS', rank: 1, of: ({ platforms }) => platforms.join(', ') },
        { title: 'TAGS', rank: 0, of: ({ tags }) => [...new Set(tags.map(({ tag }) => tag))].join(', ') },
        { title: 'TEST', rank: 2, of: (variant) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(test(variant)), 40) },
    ];
}

// EXTERNAL MODULE: ./src/report/problems.ts
var problems = __webpack_require__(3300);
;// CONCATENATED MODULE: ./src/commands/plan.ts








/** `plan`: what `build` would do, as text, as JSON, or as a definition that plain `docker buildx bake -f -` builds. */
async function planCommand(args, door) {
    const inputs = { ...(0,door_inputs/* cliInputs */.Un)(args.values, door), builds: false };
    const request = await (0,read_request/* readRequest */.i)(inputs, args.problems, plan_run/* findPlanProblems */.b);
    const plan = (0,plan_run/* planRun */.n)(request);
    const printer = door.printer(request);
    warn((0,warnings/* warningsOf */.n)(request), printer);
    if (args.switches.has('bake')) {
        const kind = plan.output.kind === 'push' ? 'push' : 'cacheonly';
        const cache = await printedCache(plan, request, door);
        warn([...(0,warnings/* warnOfVariables */.J)(request), ...(cache?.warnings ?? [])], printer);
        printer.data(JSON.stringify((0,bake_definition/* toBakeDefinition */.O)(plan, { kind }, cache), null, 2));
    }
    else {
        printer.result(door.json ? JSON.stringify(plan, null, 2) : renderPlan(plan, printer));
    }
    return 0;
}
function warn(warnings, printer) {
    if (warnings.length > 0)
        printer.alert((0,problems/* formatProblems */.C)(warnings, { level: 'warning', styles: printer.styles }));
    for (const annotation of (0,problems/* annotateProblems */.$)(warnings, 'warning'))
        printer.annotate(annotation);
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
const gap = '  ';
/** Rows under a heading, columns aligned, at most `width` wide: columns of the highest rank go until it fits. Empty columns are left out. */
function textTable(columns, rows, options) {
    const filled = columns
        .map((column) => ({ column, cells: rows.map(column.of) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map((one) => ({
        ...one,
        width: Math.max(one.column.title.length, ...one.cells.map((cell) => cell.length)),
    }));
    const kept = fitting(filled, options.width);
    const pad = (text, { column, width }) => column.right === true ? text.padStart(width) : text.padEnd(width);
    const heading = kept.map((one) => pad(one.column.title, one)).join(gap);
    const lines = rows.map((row, index) => kept
        .map((one) => {
        const padded = pad(one.cells[index] ?? '', one);
        return one.column.style === undefined ? padded : one.column.style(padded, row);
    })
        .join(gap)
        .trimEnd());
    return [options.heading(heading.trimEnd()), ...lines];
}
function fitting(columns, width) {
    const total = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
    const highest = Math.max(0, ...columns.map(({ column }) => column.rank));
    if (total <= width || highest === 0)
        return columns;
    return fitting(columns.filter(({ column }) => column.rank < highest), width);
}


/***/ })

};
