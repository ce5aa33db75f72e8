export const id = 1667;
export const ids = [1667];
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

/***/ 91667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPublished: () => (/* binding */ readPublished)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63136);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80401);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62262);
/* harmony import */ var _registry_repository_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21163);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75552);
/* harmony import */ var _compare_baseline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91741);






/** The whole of it; what came until then is what there is. */
const deadlineMs = 10_000;
/**
 * Reads the sizes of what each variant's tag holds now, that of a pull request's base, else the first that moves, else the first of all: a manifest per
 * variant and one per platform. Whatever cannot be read is not there. Null when nothing is. Never throws.
 */
async function readPublished({ variants, cells }, registry, signal) {
    const read = async ({ name, tags, baseTag }, bounded) => {
        const tag = baseTag ?? baselineTag(tags);
        if (tag === undefined)
            return null;
        const own = cells.filter(({ variant }) => variant === name);
        const found = await readVariant(own, tag, bounded).catch(() => null);
        return found === null || found.cells.length === 0
            ? null
            : { name: (0,_registry_repository_context_js__WEBPACK_IMPORTED_MODULE_2__/* .fullReference */ .P$)(tag.image, tag.tag), ...found };
    };
    const all = await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .withinTime */ .dn)(deadlineMs, signal, (within) => Promise.all(variants.map((variant) => read(variant, registry.withSignal(within)))));
    const found = all.filter((variant) => variant !== null);
    const [first] = found;
    if (first === undefined)
        return null;
    return {
        ...first,
        cells: found.flatMap((variant) => variant.cells),
        others: found.flatMap((variant) => variant.others),
    };
}
function baselineTag(tags) {
    const own = tags.filter(({ image, platform }) => platform === null && image === tags[0]?.image);
    return own.find(({ floating }) => floating) ?? own[0];
}
async function readVariant(cells, { image, tag }, registry) {
    const source = registry.open(image, 'pull');
    const root = await source.getManifest(tag);
    // The platform of a manifest by itself is told by its config alone: it is taken for the only one there is.
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(root)) {
        const [only, ...more] = cells;
        const found = only !== undefined && more.length === 0 ? [{ cell: only.id, ...sizesOf(root) }] : [];
        return { ...noOrigin, cells: found, others: [] };
    }
    const read = platformsOf(root).map(async ([platform, digest]) => ({
        platform,
        cell: cells.find((cell) => cell.platform === platform),
        sizes: sizesOf(await source.getManifest(digest)),
    }));
    const found = await Promise.all(read);
    const variant = cells[0]?.variant ?? '';
    return {
        ...originOf(root),
        cells: found.flatMap(({ cell, sizes }) => (cell === undefined ? [] : [{ cell: cell.id, ...sizes }])),
        others: found.flatMap(({ platform, cell, sizes: { compressedBytes } }) => cell === undefined ? [{ variant, platform, compressedBytes }] : []),
    };
}
const noOrigin = { at: null, revision: null };
/** Pre-defined annotation keys (OCI image spec, annotations.md). Whoever pushed the index wrote them. */
function originOf(root) {
    const { annotations } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndex */ .vY)(root);
    return {
        at: (0,_compare_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .readTime */ .aQ)(annotations['org.opencontainers.image.created']),
        revision: (0,_compare_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .readRevision */ .M7)(annotations['org.opencontainers.image.revision']),
    };
}
/** The first image of each platform. */
function platformsOf(root) {
    const found = new Map();
    for (const entry of (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndex */ .vY)(root).manifests) {
        const platform = entry.platform === undefined ? null : (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .joinParts */ .nn)(entry.platform);
        if (platform !== null && !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .isAttestation */ .H)(entry) && !found.has(platform))
            found.set(platform, entry.digest);
    }
    return [...found];
}
function sizesOf(manifest) {
    const { config, layers } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageManifest */ .lb)(manifest);
    return {
        compressedBytes: layers.reduce((sum, layer) => sum + layer.size, config.size),
        layers: layers.map(({ digest, size }) => ({ digest, bytes: size, createdBy: null })),
    };
}


/***/ })

};
