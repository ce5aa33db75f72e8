export const id = 2805;
export const ids = [2805];
export const modules = {

/***/ 91741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readRevision),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   mF: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6799);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63136);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6691);



/** Longest report that is read, characters; 5,000 cells take 12 million. */
const longestText = 32 * 1024 * 1024;
const most = { cells: 20_000, layers: 500, steps: 100_000 };
/** Reads an earlier report; what does not fit is left out, and null stands for a text that is no report. Never throws. */
function readBaseline(text) {
    const report = text.length > longestText ? null : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(report) || report['schemaVersion'] !== 1)
        return null;
    const { unfitDockerfile: unfit } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(report['cache']);
    return {
        unfit: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(unfit) ? unfit : null,
        at: readTime(report['startedAt']),
        revision: readRevision((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(report['source'])['revision']),
        wallMs: amount(report['wallMs']),
        whole: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(report['plan'])['whole'] === true,
        cells: new Map(list(report['cells'], most.cells).flatMap(readCell)),
        steps: list(report['steps'], most.steps).flatMap(readStep),
        buildArgs: new Map(list((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(report['plan'])['cells'], most.cells).flatMap(readArguments)),
    };
}
function readCell(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || typeof value['id'] !== 'string')
        return [];
    const rate = amount(value['cacheHitRate']);
    const { variant, platform } = value;
    const parsed = typeof platform === 'string' ? (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(platform) : null;
    const cell = {
        variant: typeof variant === 'string' ? variant : '',
        platform: parsed?.ok === true ? parsed.value : null,
        compressedBytes: amount(value['compressedBytes']),
        unpackedBytes: amount(value['unpackedBytes']),
        wallMs: amount(value['wallMs']),
        cacheHitRate: rate !== null && rate <= 1 ? rate : null,
        layers: list(value['layers'], most.layers).flatMap(readLayer),
    };
    return [[value['id'], cell]];
}
function readArguments(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || typeof value['id'] !== 'string' || !(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value['buildArgs']))
        return [];
    return [[value['id'], value['buildArgs']]];
}
function readLayer(value) {
    const { digest, createdBy, bytes: length } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    const bytes = amount(length);
    if (!(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(digest) || bytes === null)
        return [];
    return [{ digest, bytes, createdBy: typeof createdBy === 'string' ? createdBy : null }];
}
function readStep(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || typeof value['name'] !== 'string')
        return [];
    const cells = list(value['cells'], most.cells).filter((cell) => typeof cell === 'string');
    return [{ name: value['name'], cells, ms: amount(value['ms']) }];
}
function list(value, length) {
    return Array.isArray(value) ? value.slice(0, length) : [];
}
function amount(value) {
    return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : null;
}
/** Git's, in SHA-1 or SHA-256. */
function readRevision(value) {
    return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}
function readTime(value) {
    const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : NaN;
    return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}


/***/ }),

/***/ 72805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changedArguments: () => (/* binding */ changedArguments),
  compareWithPublished: () => (/* binding */ compareWithPublished),
  compareWithReport: () => (/* binding */ compareWithReport),
  knownSteps: () => (/* binding */ knownSteps),
  unfitDockerfile: () => (/* binding */ unfitDockerfile)
});

// EXTERNAL MODULE: ./build/src/measure/compare-baseline.js
var compare_baseline = __webpack_require__(91741);
;// CONCATENATED MODULE: ./build/src/measure/compare-layers.js
/** Layers that are told of each cell. */
const shown = 3;
/**
 * The layers that are larger than before, or new, the largest growth first. A layer of the same digest is the same; of the
 * others those with one history entry belong together, then, when equally many are left, those at the same place: there an
 * instruction was changed, or nothing tells who made the layer.
 */
function growthOf(now, before) {
    const pairs = pairLayers(without(now, before), without(before, now));
    const growth = ({ bytes, beforeBytes }) => bytes - (beforeBytes ?? 0);
    return pairs
        .map(({ layer: { createdBy, bytes }, was }) => ({ createdBy, bytes, beforeBytes: was?.bytes ?? null }))
        .filter((layer) => growth(layer) > 0)
        .sort((a, b) => growth(b) - growth(a))
        .slice(0, shown);
}
function without(layers, others) {
    const known = new Set(others.map(({ digest }) => digest));
    return layers.filter(({ digest }) => !known.has(digest));
}
function pairLayers(now, before) {
    const free = [...before];
    const named = [];
    const rest = [];
    for (const layer of now) {
        const at = free.findIndex(({ createdBy }) => createdBy !== null && createdBy === layer.createdBy);
        const [was] = at < 0 ? [] : free.splice(at, 1);
        if (was === undefined)
            rest.push(layer);
        else
            named.push({ layer, was });
    }
    if (rest.length === free.length)
        return [...named, ...rest.map((layer, at) => ({ layer, was: free[at] ?? null }))];
    // What an unnamed layer was made by is not known, so nothing can be called new beside one.
    const unsure = free.some(({ createdBy }) => createdBy === null);
    return unsure ? named : [...named, ...rest.map((layer) => ({ layer, was: null }))];
}

// EXTERNAL MODULE: ./build/src/measure/rebuilds.js
var rebuilds = __webpack_require__(98896);
;// CONCATENATED MODULE: ./build/src/measure/compare.js



/** 5,000 cells of 40 steps. */
const mostSteps = 200_000;
/** This run against the report.json of an earlier one, which was kept for this scope. Null when they have no cell in common. Never throws. */
function compareWithReport(current, text, { ref }) {
    const baseline = (0,compare_baseline/* readBaseline */.mF)(text);
    if (baseline === null)
        return null;
    const cells = compareCells(current, baseline.cells);
    if (cells.length === 0)
        return null;
    const { at, revision, wallMs } = baseline;
    return {
        baseline: { kind: 'report', name: ref, at, revision, wallMs },
        cells,
        ...missingIn(current, baseline),
    };
}
/** What the baseline has of the same variants, and of others where both runs built the whole set. Those that were not chosen are no loss. */
function missingIn({ plan }, { cells: before, whole }) {
    const isWhole = plan.whole && whole;
    const variants = new Set(plan.cells.map(({ variant }) => variant));
    const built = new Set(plan.cells.map(({ id }) => id));
    const missing = [...before].flatMap(([id, { variant, platform, compressedBytes }]) => built.has(id) || platform === null || (!isWhole && !variants.has(variant))
        ? []
        : [{ variant, platform, compressedBytes }]);
    return missing.length === 0 ? {} : { missing };
}
/** This run's sizes against those of the images that are published. Null when they have no cell in common. */
function compareWithPublished(current, published) {
    const { name, at, revision, others } = published;
    const before = new Map(published.cells.map(({ cell, compressedBytes, layers }) => [
        cell,
        { compressedBytes, unpackedBytes: null, layers, wallMs: null, cacheHitRate: null },
    ]));
    const cells = compareCells(current, before);
    const baseline = { kind: 'published', name, at, revision, wallMs: null };
    const missing = others.length === 0 ? {} : { missing: others };
    return cells.length === 0 ? null : { baseline, cells, ...missing };
}
/** The steps of an earlier report.json by `stepKey`. Never throws. */
function knownSteps(text) {
    const known = new Map();
    for (const step of (0,compare_baseline/* readBaseline */.mF)(text)?.steps ?? [])
        for (const cell of step.cells)
            if (known.size < mostSteps)
                known.set((0,rebuilds/* stepKey */.Ug)(cell, step.name), step);
    return known;
}
/** Digest of the Dockerfile that an earlier report.json found unfit for a parent. Never throws. */
function unfitDockerfile(text) {
    return (0,compare_baseline/* readBaseline */.mF)(text)?.unfit ?? null;
}
/** The first build argument of each cell that an earlier report.json has otherwise, or not at all. Never throws. */
function changedArguments({ cells }, text) {
    const before = (0,compare_baseline/* readBaseline */.mF)(text)?.buildArgs;
    return new Map(cells.flatMap(({ id, buildArgs }) => {
        const was = before?.get(id);
        if (was === undefined)
            return [];
        const names = [...new Set([...Object.keys(buildArgs), ...Object.keys(was)])];
        const changed = names.find((name) => buildArgs[name] !== was[name]);
        return changed === undefined ? [] : [[id, changed]];
    }));
}
function compareCells({ plan, images, times }, before) {
    const imageOf = new Map(images.map((image) => [image.cell, image]));
    const timesOf = new Map(times.map((time) => [time.cell, time]));
    return plan.cells.flatMap(({ id }) => {
        const was = before.get(id);
        if (was === undefined)
            return [];
        const image = imageOf.get(id);
        const time = timesOf.get(id);
        return [
            {
                cell: id,
                compressedBytes: difference(image?.compressedBytes, was.compressedBytes),
                unpackedBytes: difference(image?.unpackedBytes, was.unpackedBytes),
                wallMs: difference(time?.wallMs, was.wallMs),
                cacheHitRate: difference(time?.cacheHitRate, was.cacheHitRate),
                grown: image === undefined || was.layers.length === 0 ? [] : growthOf(image.layers, was.layers),
            },
        ];
    });
}
function difference(now, before) {
    return now == null || before === null ? null : now - before;
}


/***/ })

};
