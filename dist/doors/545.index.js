export const id = 545;
export const ids = [545];
export const modules = {

/***/ 1545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReportStore: () => (/* binding */ createReportStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_kept_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(672);



/** Reports of earlier runs in GitHub's cache service: at most one new entry in a run. */
function createReportStore(options) {
    const { cache, stateDirectory, now, log } = options;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory, 'report-cache');
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'report.json');
    let isWritten = false;
    return {
        async read(scopes) {
            const restored = await restore(cache, scopes, folder);
            if (restored === null || 'failure' in restored)
                return restored;
            const { key, scope } = restored;
            try {
                const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size <= _model_kept_report_js__WEBPACK_IMPORTED_MODULE_2__/* .longestReport */ .p ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') : '';
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                return (0,_model_kept_report_js__WEBPACK_IMPORTED_MODULE_2__/* .isReport */ .P)(text) ? { scope, text } : { failure: `${key} holds no report` };
            }
            catch (error) {
                return { failure: error.message };
            }
        },
        async write(scope, text) {
            if (isWritten || Buffer.byteLength(text) > _model_kept_report_js__WEBPACK_IMPORTED_MODULE_2__/* .longestReport */ .p)
                return false;
            isWritten = true;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
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
/** No scope's name has a `#`, so the beginning of one is never that of another. */
function keyPrefix(scope) {
    return `build-variants-report-${scope}#`;
}


/***/ }),

/***/ 672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isReport),
/* harmony export */   p: () => (/* binding */ longestReport)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1789);

/** Bytes; a report that is longer is not kept, and not read. */
const longestReport = 20 * 1024 * 1024;
/** Is this text a whole report.json? What was cut off, or overwritten by something else, is none. */
function isReport(text) {
    return 'schemaVersion' in (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
}


/***/ })

};
