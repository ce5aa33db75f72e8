export const id = 469;
export const ids = [469];
export const modules = {

/***/ 850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPublished: () => (/* binding */ readPublished)
/* harmony export */ });
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3154);
/* harmony import */ var _registry_attestation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5929);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(506);
/* harmony import */ var _registry_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1326);
/* harmony import */ var _process_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1254);





/** The whole of it; what came until then is what there is. */
const deadlineMs = 10_000;
/**
 * Reads the sizes of what each variant's tag holds now, the first that moves or else the first of all: a manifest per
 * variant and one per platform. Whatever cannot be read is not there. Null when nothing is. Never throws.
 */
async function readPublished({ variants, cells }, registry, signal) {
    const bounded = registry.withSignal((0,_process_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .timeLimit */ .z)(deadlineMs, signal));
    const read = variants.map(async ({ name, tags }) => {
        const tag = baselineTag(tags);
        if (tag === undefined)
            return null;
        const own = cells.filter(({ variant }) => variant === name);
        const found = await readVariant(own, tag, bounded).catch(() => []);
        return found.length === 0 ? null : { name: (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .fullReference */ .P$)(tag.image, tag.tag), cells: found };
    });
    const found = (await Promise.all(read)).filter((variant) => variant !== null);
    const [first] = found;
    return first === undefined ? null : { name: first.name, cells: found.flatMap((variant) => variant.cells) };
}
function baselineTag(tags) {
    const own = tags.filter(({ image, platform }) => platform === null && image === tags[0]?.image);
    return own.find(({ floating }) => floating) ?? own[0];
}
async function readVariant(cells, { image, tag }, registry) {
    const source = registry.open(image, 'pull');
    const root = await source.getManifest(tag);
    const find = async (platform) => {
        // The platform of a manifest by itself is told by its config alone: it is taken for the only one there is.
        if (!(0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(root))
            return cells.length === 1 ? root : null;
        const entry = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readIndex */ .vY)(root).manifests.find((one) => !(0,_registry_attestation_js__WEBPACK_IMPORTED_MODULE_4__/* .isAttestation */ .H)(one) && one.platform !== undefined && (0,_model_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .joinParts */ .nn)(one.platform) === platform);
        return entry === undefined ? null : source.getManifest(entry.digest);
    };
    const read = cells.map(async ({ id, platform }) => {
        const manifest = await find(platform);
        return manifest === null ? [] : [{ cell: id, ...sizesOf(manifest) }];
    });
    return (await Promise.all(read)).flat();
}
function sizesOf(manifest) {
    const { config, layers } = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readImageManifest */ .lb)(manifest);
    return {
        compressedBytes: layers.reduce((sum, layer) => sum + layer.size, config.size),
        layers: layers.map(({ digest, size }) => ({ digest, bytes: size, createdBy: null })),
    };
}


/***/ })

};
