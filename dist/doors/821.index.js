export const id = 821;
export const ids = [821];
export const modules = {

/***/ 4821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReportFiles: () => (/* binding */ createReportFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9174);
/* harmony import */ var _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(672);




/** Reports of earlier runs as files of this machine: the newest of each scope, `<directory>/reports/<scope>.json`. */
function createReportFiles(directory, log) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'reports');
    const fileOf = (scope) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${scope}.json`);
    return {
        async read(scopes) {
            for (const scope of scopes) {
                const read = await readReport(fileOf(scope.name));
                if (read !== null)
                    return 'text' in read ? { scope, ...read } : read;
            }
            return null;
        },
        async write({ name }, text) {
            try {
                if (Buffer.byteLength(text) > _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReport */ .p)
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
/** Null when there is no such file. */
async function readReport(file) {
    try {
        const text = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size <= _model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReport */ .p ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') : '';
        return (0,_model_kept_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isReport */ .P)(text) ? { text } : { failure: `${file} holds no report` };
    }
    catch (error) {
        const { code, message } = error;
        return code === 'ENOENT' ? null : { failure: message };
    }
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
