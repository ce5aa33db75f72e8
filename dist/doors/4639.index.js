export const id = 4639;
export const ids = [4639];
export const modules = {

/***/ 74639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReportStore: () => (/* binding */ createReportStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8469);
/* harmony import */ var _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41586);




/** Reports of earlier runs in GitHub's cache service: at most one new entry in a run. */
function createReportStore(options) {
    const { cache, stateDirectory, now, log, beside } = options;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory, 'report-cache');
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'report.json');
    let isWritten = false;
    return {
        async read(scopes, like) {
            const exact = await restore(cache, scopes, folder);
            const restored = exact === null && like !== undefined ? await restoreLike(cache, like, folder) : exact;
            if (restored === null || 'failure' in restored)
                return restored;
            const { key, scope } = restored;
            try {
                const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size <= _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReport */ .p ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') : '';
                if (beside !== undefined)
                    await copyFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, besideName), beside);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                return (0,_model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isReport */ .P)(text) ? { scope, text } : { failure: `${key} holds no report` };
            }
            catch (error) {
                return { failure: error.message };
            }
        },
        async write(scope, text) {
            if (isWritten || Buffer.byteLength(text) > _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReport */ .p)
                return false;
            isWritten = true;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
                if (beside !== undefined)
                    await copyFiles(beside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, besideName));
                const isSaved = await cache.save(`${keyPrefix(scope.name)}${now()}`, folder);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                return isSaved;
            }
            catch (error) {
                log(`the report was not kept for later runs: ${error.message}`);
                return false;
            }
        },
    };
}
const besideName = 'layers';
/** Bytes of all files that go with a report. */
const mostBeside = 64 * 1024 * 1024;
/** Those that are not there yet, the newest first, with their times. No folder has no files. */
async function copyFiles(from, to) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(from).catch(() => []);
    const found = await Promise.all(names.map(async (name) => ({ name, file: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name)) })));
    let bytes = 0;
    const files = found
        .sort((a, b) => b.file.mtimeMs - a.file.mtimeMs)
        .filter(({ file }) => file.isFile() && (bytes += file.size) <= mostBeside);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(to, { recursive: true });
    for (const { name, file } of files) {
        const isNew = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name), node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL).then(() => true, () => false);
        if (isNew)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name), file.atime, file.mtime);
    }
}
/** Fills the folder from the first of these scopes that has a report. */
async function restore(cache, scopes, folder) {
    const [first, ...others] = scopes.map(({ name }) => keyPrefix(name));
    if (first === undefined)
        return null;
    const key = await cache.restore(first, others, folder);
    if (key === null || typeof key !== 'string')
        return key;
    const scope = scopes.find(({ name }) => key.startsWith(keyPrefix(name)));
    if (scope === undefined)
        return null;
    // The service looks for all keys among this run's own entries before it looks among those of its base branch.
    const before = scopes.slice(0, scopes.indexOf(scope)).filter(({ ref }) => ref !== scope.ref);
    return (await restore(cache, before, folder)) ?? { key, scope };
}
/** The newest of which the key begins so: it is looked for among this run's own entries first, and may be of another ref. */
async function restoreLike(cache, like, folder) {
    const key = await cache.restore(`${keyStart}${like.start}`, [], folder);
    if (key === null || typeof key !== 'string')
        return key;
    const scope = (0,_model_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeLike */ .We)(like, key.slice(keyStart.length).replace(/#\d*$/, ''));
    return scope === null ? null : { key, scope };
}
const keyStart = 'build-variants-report-';
/** No scope's name has a `#`, so the beginning of one is never that of another. */
function keyPrefix(scope) {
    return `${keyStart}${scope}#`;
}


/***/ }),

/***/ 41586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isReport),
/* harmony export */   p: () => (/* binding */ longestReport)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/** Bytes; a report that is longer is not kept, and not read. */
const longestReport = 20 * 1024 * 1024;
/** Is this text a whole report.json? What was cut off, or overwritten by something else, is none. */
function isReport(text) {
    return 'schemaVersion' in (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
}


/***/ })

};
