export const id = 9467;
export const ids = [9467];
export const modules = {

/***/ 49467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./build/src/config/table/door-problems.js
var door_problems = __webpack_require__(8312);
// EXTERNAL MODULE: ./build/src/config/warnings/warnings.js + 1 modules
var warnings_warnings = __webpack_require__(6922);
// EXTERNAL MODULE: ./build/src/doors/annotate.js
var annotate = __webpack_require__(92263);
// EXTERNAL MODULE: ./build/src/doors/inputs.js + 6 modules
var doors_inputs = __webpack_require__(83658);
// EXTERNAL MODULE: ./build/src/model/failure.js
var failure = __webpack_require__(82917);
// EXTERNAL MODULE: ./build/src/plan/bake-definition.js + 2 modules
var bake_definition = __webpack_require__(55344);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/model/csv.js
var csv = __webpack_require__(80367);
// EXTERNAL MODULE: ./build/src/model/platform.js
var platform = __webpack_require__(63136);
// EXTERNAL MODULE: ./build/src/plan/bake-target.js
var bake_target = __webpack_require__(48668);
// EXTERNAL MODULE: ./build/src/plan/bake-output.js
var bake_output = __webpack_require__(47852);
// EXTERNAL MODULE: ./build/src/plan/joint-definition.js
var joint_definition = __webpack_require__(23795);
// EXTERNAL MODULE: ./build/src/plan/variant-slugs.js
var variant_slugs = __webpack_require__(41229);
;// CONCATENATED MODULE: ./build/src/plan/tagged-definition.js








/**
 * A definition that plain `docker buildx bake` makes tagged multi-platform images of: a target for each variant with all of
 * its platforms, its tags and annotations. What build does besides, it cannot say: all or nothing, checks, roll-back,
 * releases that leave newer tags alone, one cache for all.
 */
function toTaggedDefinition(plan) {
    const slugs = (0,variant_slugs/* variantSlugs */.y)(plan.variants.map(({ name }) => name));
    const variants = plan.variants.flatMap((variant) => {
        const cells = plan.cells.filter((cell) => cell.variant === variant.name);
        const [cell] = cells;
        const name = slugs.get(variant.name) ?? variant.name;
        return cell === undefined ? [] : [{ variant, cells, built: { name, cell, platforms: variant.platforms } }];
    });
    const { resolve, linked } = (0,bake_definition/* targetsOf */.QR)(plan, variants.map(({ built }) => built));
    const hasProvenance = plan.output.kind === 'layout';
    const targets = variants.flatMap(({ variant, cells, built }) => {
        const target = {
            ...resolve(built),
            ...(0,bake_target/* list */.p)('tags', tagsOf(variant, null)),
            ...(0,bake_target/* list */.p)('annotations', annotationsOf(variant, cells)),
        };
        const whole = (0,bake_definition/* withOutput */.Wq)((0,joint_definition/* asIndex */.L)(target), [outputOf(plan, built.name)], hasProvenance);
        return [[built.name, whole], ...perPlatform(plan, { variant, cells, built, target })];
    });
    return (0,bake_definition/* definitionOf */.Fg)(targets, linked());
}
/** A tag of one platform names what that build alone gives: a target of its own. */
function perPlatform(plan, { variant, cells, built, target }) {
    return cells.flatMap((cell) => {
        const tags = tagsOf(variant, cell);
        if (tags.length === 0)
            return [];
        const name = `${built.name}-only-${(0,platform/* platformSlug */.DN)(cell.platform)}`;
        const alone = {
            ...target,
            platforms: [cell.platform],
            tags,
            annotations: (0,bake_definition.at)('manifest', cell.annotations),
        };
        return [[name, (0,bake_definition/* withOutput */.Wq)(alone, [outputOf(plan, name)], false)]];
    });
}
/** Without a repository a tag is a name in a layout, which buildx does not write. */
function tagsOf({ tags }, cell) {
    return tags
        .filter(({ image, platform }) => image !== '' && platform === (cell?.platform ?? null))
        .map(({ image, tag }) => `${image}:${tag}`);
}
function annotationsOf({ annotations, descriptorAnnotations }, cells) {
    return [
        ...(0,bake_definition.at)('index', annotations),
        ...(0,bake_definition.at)('index-descriptor', descriptorAnnotations),
        ...cells.flatMap(({ platform, ...cell }) => [
            ...(0,bake_definition.at)(`manifest[${platform}]`, cell.annotations),
            ...(0,bake_definition.at)(`manifest-descriptor[${platform}]`, cell.descriptorAnnotations),
        ]),
    ];
}
function outputOf(plan, name) {
    const { output, images } = plan;
    switch (output.kind) {
        case 'push':
            return (0,csv/* writeCsv */.En)([
                ['type', 'image'],
                ['push', 'true'],
                ['store', 'false'],
                ...(0,bake_output/* insecureField */.d_)(plan, images),
            ]);
        case 'layout':
            return (0,csv/* writeCsv */.En)([
                ['type', 'oci'],
                ['tar', 'false'],
                // Beside ours: a folder of each, since exports into one collide.
                ['dest', (0,external_node_path_.join)(`${output.directory}-bake`, name)],
            ]);
        case 'load':
            return (0,csv/* writeCsv */.En)([['type', 'docker']]);
        case 'none':
            return bake_output/* cacheOnly */.zI;
    }
}

// EXTERNAL MODULE: ./build/src/machine/builder.js
var builder = __webpack_require__(95552);
// EXTERNAL MODULE: ./build/src/machine/registry.js + 1 modules
var machine_registry = __webpack_require__(90053);
;// CONCATENATED MODULE: ./build/src/run/printed-cache.js


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
        __webpack_require__.e(/* import() */ 4065).then(__webpack_require__.bind(__webpack_require__, 34065)),
        __webpack_require__.e(/* import() */ 7048).then(__webpack_require__.bind(__webpack_require__, 97048)),
    ]);
    const registry = (0,machine_registry/* openRegistry */.M)(door, request.insecureRegistries);
    const { env, signal } = door;
    try {
        return await prepareCache({ plan, request: request.cache, ci, builder: null, ephemeral: request.builder.ephemeral }, {
            registry,
            actionsCache: openActionsCache(env, { now: new Date() }),
            projectDirectory: (0,builder/* projectDirectory */.t6)(door),
            signal,
            now: Date.now,
        });
    }
    finally {
        registry.close();
    }
}

// EXTERNAL MODULE: ./build/src/run/read-and-plan.js + 51 modules
var read_and_plan = __webpack_require__(90185);
// EXTERNAL MODULE: ./build/src/text/hostile-text.js
var hostile_text = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/src/model/image-test.js
var image_test = __webpack_require__(68267);
// EXTERNAL MODULE: ./build/src/text/units.js
var units = __webpack_require__(8166);
// EXTERNAL MODULE: ./build/src/report/words/cache-words.js
var cache_words = __webpack_require__(75604);
;// CONCATENATED MODULE: ./build/src/report/words/scope-words.js

/**
 * A scope as people call it: `main, for linux/amd64 and linux/arm64`. Its name, which has hashes in it, is a key of
 * machines; where the words are not in it any more (it was too long), it stands for itself.
 */
function scopeWords(scope) {
    const parts = scope.name.split('.');
    const [platforms, variants] = (parts.at(-2) ?? '').split('__');
    const named = (platforms ?? '').split('_').map((slug) => slug.replaceAll('-', '/'));
    if (parts.length < 3 || !named.every((platform) => /^[a-z0-9]+(?:\/[a-z0-9]+)+$/.test(platform)))
        return (0,cache_words/* refName */.P7)(scope);
    const of = scope.ref === null ? 'no git ref' : (0,cache_words/* refName */.P7)(scope);
    const only = variants === undefined ? '' : `, of the variants ${listOf(variantNames(variants))} alone`;
    return `${of}, for ${listOf(named)}${only}`;
}
/** A long list was cut, and a hash stands behind it. */
function variantNames(component) {
    const isCut = /--[0-9a-f]{8}$/.test(component) && component.length > 40;
    const names = component
        .replace(/--[0-9a-f]{8}$/, '')
        .split('_')
        .map((name) => name.replace(/--[0-9a-f]{8}$/, ''));
    return isCut ? [...names, '…'] : names;
}
function listOf(names) {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./build/src/text/text-table.js
var text_table = __webpack_require__(19495);
// EXTERNAL MODULE: ./build/src/text/wrap-text.js
var wrap_text = __webpack_require__(16421);
;// CONCATENATED MODULE: ./build/src/report/terminal/plan-text.js






const widest = 100;
/** What `build` would do, before anything is done: variants, their platforms, and the tags that they would get. */
function renderPlan(plan, { columns, styles }) {
    const width = Math.min(widest, Math.max(20, columns));
    const platforms = new Set(plan.cells.map((cell) => cell.platform)).size;
    const head = `${(0,units/* countOf */.pq)(plan.variants.length, 'variant')}, ${(0,units/* countOf */.pq)(platforms, 'platform')}, ${(0,units/* countOf */.pq)(plan.cells.length, 'image')} in one bake`;
    const table = planTable(plan, { width, heading: styles.dim });
    return [styles.bold(head), destination(plan), ...cacheLines(plan.cache), '', ...table, ''].join('\n');
}
function cacheLines({ kind, scope, readable, writes, writeReason }) {
    if (kind === 'none')
        return ['cache: none'];
    const written = `${writes ? 'written' : 'not written'}: ${(0,hostile_text/* plainText */.wh)(writeReason)}`;
    if (kind === 'raw')
        return [`cache: as given; ${written}`];
    const names = readable.map((one) => `    ${(0,hostile_text/* plainText */.wh)(scopeWords(one))}`);
    const read = names.length === 0
        ? 'read: nothing, since no run writes what this one may read'
        : 'read: the nearest that exists of';
    return [`cache: ${kind} (${(0,hostile_text/* plainText */.wh)(scopeWords(scope))})`, `  ${written}`, `  ${read}`, ...names];
}
function destination({ output, images, notPushed, variantArg }) {
    const by = variantArg === null ? '' : `, selected by the build argument ${(0,hostile_text/* plainText */.wh)(variantArg)}`;
    switch (output.kind) {
        case 'push':
            return `pushed to ${images.map(hostile_text/* plainText */.wh).join(', ')}${by}`;
        case 'layout':
            return `written to the OCI layout ${(0,hostile_text/* plainText */.wh)(output.directory)}${by}`;
        case 'load':
            return `loaded into Docker${by}`;
        case 'none':
            return `${notPushed === undefined ? 'built and not kept' : `built, not pushed: ${(0,hostile_text/* plainText */.wh)(notPushed)}`}${by}`;
    }
}
/** What the tags need at least, to stand beside the other columns. */
const tagsWidth = 30;
/** The tags come last, and go on below each other: a tag that is cut cannot be looked for. */
function planTable(plan, options) {
    const room = { width: options.width - tagsWidth - 2, heading: (text) => text };
    const [head = '', ...rows] = (0,text_table/* textTable */.e)(planColumns(plan), plan.variants, room);
    const indent = Math.max(...[head, ...rows].map(({ length }) => length)) + 2;
    const lines = plan.variants.flatMap(({ tags }, at) => {
        const all = [...new Set(tags.map(({ tag }) => tag))].join(', ');
        const [first = '', ...rest] = (0,wrap_text/* wrapText */.C)(all, Math.max(tagsWidth, options.width - indent));
        const line = `${(rows[at] ?? '').padEnd(indent)}${first}`;
        return [line.trimEnd(), ...rest.map((more) => `${' '.repeat(indent)}${more}`)];
    });
    const title = plan.variants.some(({ tags }) => tags.length > 0) ? 'TAGS' : '';
    return [options.heading(`${head.padEnd(indent)}${title}`.trimEnd()), ...lines];
}
function planColumns({ defaultVariant, cells }) {
    const tests = new Map(cells.map((cell) => [cell.variant, testWords(cell)]));
    const test = ({ name }) => tests.get(name) ?? '';
    return [
        {
            title: 'VARIANT',
            rank: 0,
            of: ({ name }) => (name === defaultVariant ? `${name} (default)` : name),
        },
        { title: 'PLATFORMS', rank: 1, of: ({ platforms }) => platforms.join(', ') },
        { title: 'TEST', rank: 2, of: (variant) => (0,hostile_text/* cutText */.IN)((0,hostile_text/* plainText */.wh)(test(variant)), 40) },
    ];
}
function testWords({ tests }) {
    const [first] = tests;
    if (first === undefined)
        return '';
    return tests.length === 1 ? (0,image_test/* describeTest */.Ww)(first) : (0,units/* countOf */.pq)(tests.length, 'test');
}

// EXTERNAL MODULE: ./build/src/report/problems.js
var problems = __webpack_require__(55470);
;// CONCATENATED MODULE: ./build/src/doors/commands/plan.js











/** `plan`: what `build` would do, as text, as JSON, or as a definition that plain `docker buildx bake -f -` builds. */
async function planCommand(args, door) {
    const inputs = { ...(0,doors_inputs/* cliInputs */.Un)(args.values, door), builds: false };
    const { request, plan, warnings } = await (0,read_and_plan.readAndPlan)(inputs, args.problems);
    if (door.signal.aborted)
        throw new failure/* Failure */.H('cancelled', []);
    const printer = door.printer(request);
    warn(warnings, { printer, door });
    if (args.switches.has('bake')) {
        const isTagged = args.switches.has('tags');
        const kind = plan.output.kind === 'push' ? 'push' : 'cacheonly';
        const cache = isTagged ? null : await printedCache(plan, request, door);
        warn([...(0,warnings_warnings/* warnOfVariables */.Jw)(request), ...(cache?.warnings ?? [])], { printer, door });
        const definition = isTagged ? toTaggedDefinition(plan) : (0,bake_definition/* toBakeDefinition */.Ok)(plan, { kind }, cache);
        const comment = isTagged ? comments.tags : comments[kind];
        // HCL's JSON has comments of this form (hashicorp/hcl, json/spec.md).
        printer.data(JSON.stringify({ '//': comment, ...definition }, null, 2));
    }
    else {
        const told = (0,door_problems/* tellIn */.V)(door.name, plan);
        printer.result(door.json ? JSON.stringify(told, null, 2) : renderPlan(told, printer));
    }
    return 0;
}
/** What of build is not in the definition: it stands at its head. */
const comments = {
    push: 'Every image by itself, pushed by its digest as build does it: no index is made and no tag is moved. plan --bake --tags --push gives tagged images.',
    cacheonly: 'Every image by itself, built and kept nowhere but in the cache of the builder. With --push each is pushed by its digest; plan --bake --tags gives tagged images.',
    tags: 'Tagged multi-platform images, one target for each variant. Not in it, besides what build does: all variants or none, checks, roll-back of tags, releases that leave newer tags alone, the cache of build.',
};
function warn(found, { printer, door }) {
    const warnings = (0,door_problems/* tellIn */.V)(door.name, found);
    if (warnings.length > 0)
        printer.alert((0,problems/* formatProblems */.C5)(warnings, { level: 'warning', styles: printer.styles }));
    (0,annotate/* annotate */.f)((0,problems/* annotateProblems */.$9)(warnings, 'warning'), { printer, door });
}


/***/ }),

/***/ 75604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ toldCache),
/* harmony export */   M8: () => (/* binding */ cacheWords),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   UH: () => (/* binding */ cachePlace)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);
/* harmony import */ var _text_format_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36508);


const backends = {
    gha: 'GitHub Actions',
    registry: 'registry',
    local: 'local folder',
    s3: 'S3',
    azblob: 'Azure Blob',
    raw: 'as given',
    builder: 'builder',
    none: 'none',
};
/** The cache when there is something to tell of it: not of the builder's own state, and not when none was asked for. */
function toldCache({ cache, plan }) {
    const silent = cache?.backend === 'builder' || (cache?.backend === 'none' && plan.cache.kind === 'none');
    return silent ? null : cache;
}
function cachePlace({ backend }) {
    return backends[backend];
}
/** Where the cache came from and what it brought; where it went; what it takes. A line each. */
function cacheWords(report, cache, wording) {
    if (cache.backend === 'none')
        return [`${wording.strong('Not used')}${because(cache.reason, wording)}`];
    return [
        importWords(report, cache, wording),
        exportWords(cache, wording),
        footprintWords(cache, wording),
        layoutWords(cache, wording),
    ].filter((words) => words !== '');
}
function importWords(report, cache, wording) {
    const from = cache.importedScope === null ? '' : ` from ${wording.name(refName(cache.importedScope))}`;
    const { strong } = wording;
    switch (cache.imported) {
        case 'hit':
            return `${strong('Imported')}${from}${ageWords(report, cache)}: ${foundWords(report, cache, strong)}`;
        case 'miss':
        case 'failed':
            return `${strong('Miss')}${cache.importReason === null ? '' : ` (${wording.words(cache.importReason)})`}`;
        case 'off':
            return cache.importReason === null
                ? ''
                : `${strong('Not imported')}${because(cache.importReason, wording)}`;
    }
}
function ageWords({ startedAt }, { importedAt }) {
    return importedAt === null ? '' : `, ${(0,_text_format_age_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .n)(importedAt, startedAt)} old`;
}
/** Of all images: a step that two of them share is in both counts twice. */
function foundWords({ totals }, { savedMs }, strong) {
    const found = `${strong(`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(totals.cachedSteps)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.steps, 'step')}`)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(totals.cells, 'image')} found`;
    return savedMs === null || savedMs <= 0 ? found : `${found}, ${strong((0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(savedMs))} saved`;
}
function exportWords(cache, wording) {
    if (cache.exported !== 'written') {
        const title = cache.exported === 'failed' ? 'Export failed' : 'Not exported';
        return `${wording.strong(title)}${because(cache.exportReason, wording)}`;
    }
    const to = cache.exportedScope === null ? '' : ` for ${wording.name(refName(cache.exportedScope))}`;
    const { newEntries, newBytes } = cache;
    const what = [
        ...(newEntries === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(newEntries, 'new entry', 'new entries')]),
        ...(newBytes === null ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(newBytes)]),
    ].join(', ');
    return `${wording.strong('Exported')}${to}${what === '' ? '' : `: ${what}`}${ownWords(cache)}`;
}
/** They count for GitHub's limits as layers do. */
function ownWords({ ownEntries }) {
    if (ownEntries === null || ownEntries === 0)
        return '';
    return `; ${ownEntries} more for ${ownEntries === 1 ? 'the report' : 'the report and the cache mounts'}`;
}
/** Only where it says why another buildx had to be found. */
function layoutWords({ layoutReason }, { strong, words }) {
    return layoutReason === null ? '' : `${strong('Imported by an older buildx')}: ${words(layoutReason)}`;
}
/** GitHub's 10 GB are powers of two. */
function footprintWords({ footprintBytes, quotaBytes }, { strong }) {
    if (footprintBytes === null)
        return '';
    const size = `${strong('Takes')} ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(footprintBytes)}`;
    if (quotaBytes === null)
        return size;
    const share = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShare */ .T1)(footprintBytes / quotaBytes);
    return `${size}, this scope alone: ${share} of the repository's ${quotaBytes / 1024 ** 3} GiB`;
}
function because(reason, { words }) {
    return reason === null ? '' : `: ${words(reason)}`;
}
/** `main`; `1.2.0`; `pull request 7`; outside of git the scope's own name. */
function refName({ ref, name }) {
    if (ref === null)
        return name;
    return ref.replace(/^refs\/pull\/(\d+)\/merge$/, 'pull request $1').replace(/^refs\/(?:heads|tags)\//, '');
}


/***/ }),

/***/ 36508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8166);

const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];
/** From one time to a later one (RFC 3339), as people say it: `moments`, `12 minutes`, `3 hours`, `5 days`. */
function formatAge(from, to) {
    const ms = Date.parse(to) - Date.parse(from);
    const [name, unit] = units.find(([, length]) => ms >= length) ?? ['', 0];
    return unit === 0 ? 'moments' : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(Math.floor(ms / unit), name);
}


/***/ }),

/***/ 19495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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


/***/ }),

/***/ 16421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Lines of at most `width` characters, broken at spaces; a longer word has a line of its own. */
function wrapText(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}


/***/ })

};
