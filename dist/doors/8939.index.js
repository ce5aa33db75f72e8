export const id = 8939;
export const ids = [8939];
export const modules = {

/***/ 58939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReportFiles: () => (/* binding */ createReportFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78236);
/* harmony import */ var _model_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8469);
/* harmony import */ var _model_kept_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41586);





/** Reports of earlier runs as files of this machine: the newest of each scope, `<directory>/reports/<scope>.json`. */
function createReportFiles(directory, log) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'reports');
    const fileOf = (scope) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope}.json`);
    return {
        async read(scopes, like) {
            const alike = like === undefined ? [] : await findLike(folder, like);
            const isBase = ({ ref }) => ref === like?.ref;
            // Nearer than what else a pull request may be compared with: its own last run.
            const all = [...scopes.filter(isBase), ...alike, ...scopes.filter((scope) => !isBase(scope))];
            for (const scope of all) {
                const read = await readReport(fileOf(scope.name));
                if (read !== null)
                    return 'text' in read ? { scope, ...read } : read;
            }
            return null;
        },
        async write({ name }, text) {
            try {
                if (Buffer.byteLength(text) > _model_kept_report_js__WEBPACK_IMPORTED_MODULE_4__/* .longestReport */ .p)
                    return false;
                await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(fileOf(name), text);
                return true;
            }
            catch (error) {
                log(`the report was not kept for later runs: ${error.message}`);
                return false;
            }
        },
    };
}
/** The newest first. */
async function findLike(folder, like) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const found = names.flatMap((file) => (0,_model_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeLike */ .We)(like, file.replace(/\.json$/, '')) ?? []);
    const timed = found.map(async (scope) => {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope.name}.json`)).catch(() => null);
        return { scope, at: facts?.mtimeMs ?? 0 };
    });
    return (await Promise.all(timed)).sort((a, b) => b.at - a.at).map(({ scope }) => scope);
}
/** Null when there is no such file. */
async function readReport(file) {
    try {
        const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size <= _model_kept_report_js__WEBPACK_IMPORTED_MODULE_4__/* .longestReport */ .p ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') : '';
        return (0,_model_kept_report_js__WEBPACK_IMPORTED_MODULE_4__/* .isReport */ .P)(text) ? { text } : { failure: `${file} holds no report` };
    }
    catch (error) {
        const { code, message } = error;
        return code === 'ENOENT' ? null : { failure: message };
    }
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
