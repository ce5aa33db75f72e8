export const id = 469;
export const ids = [469];
export const modules = {

/***/ 850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPublished: () => (/* binding */ readPublished)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3154);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9495);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);
/* harmony import */ var _registry_repository_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4661);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2378);





/** The whole of it; what came until then is what there is. */
const deadlineMs = 10_000;
/**
 * Reads the sizes of what each variant's tag holds now, the first that moves or else the first of all: a manifest per
 * variant and one per platform. Whatever cannot be read is not there. Null when nothing is. Never throws.
 */
async function readPublished({ variants, cells }, registry, signal) {
    const read = async ({ name, tags }, bounded) => {
        const tag = baselineTag(tags);
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
        name: first.name,
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
        return { cells: found, others: [] };
    }
    const read = platformsOf(root).map(async ([platform, digest]) => ({
        platform,
        cell: cells.find((cell) => cell.platform === platform),
        sizes: sizesOf(await source.getManifest(digest)),
    }));
    const found = await Promise.all(read);
    const variant = cells[0]?.variant ?? '';
    return {
        cells: found.flatMap(({ cell, sizes }) => (cell === undefined ? [] : [{ cell: cell.id, ...sizes }])),
        others: found.flatMap(({ platform, cell, sizes: { compressedBytes } }) => cell === undefined ? [{ variant, platform, compressedBytes }] : []),
    };
}
/** The first image of each platform. */
function platformsOf(root) {
    const found = new Map();
    for (const entry of (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndex */ .vY)(root).manifests) {
        const platform = entry.platform === undefined ? null : (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .joinParts */ .nn)(entry.platform);
        if (platform !== null && !(0,_oci_attestation_js__WEBPACK_IMPORTED_MODULE_4__/* .isAttestation */ .H)(entry) && !found.has(platform))
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
