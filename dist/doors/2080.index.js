export const id = 2080;
export const ids = [2080];
export const modules = {

/***/ 62080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeptVerdicts: () => (/* binding */ readKeptVerdicts),
/* harmony export */   testKey: () => (/* binding */ testKey),
/* harmony export */   verdictKey: () => (/* binding */ verdictKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6691);


/** Stands for what a test does, and whether an emulator did it: not for its name, nor for the time that it may take. */
function testKey(test, emulated) {
    const what = { ...test, name: null, timeoutMs: null };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([what, emulated]))
        .digest('hex');
}
function verdictKey(image, key) {
    return `${image} ${key}`;
}
/** The tests that passed, as a report of this tool tells them; of any other text, none. */
function readKeptVerdicts(report) {
    const kept = new Map();
    const { cells } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(report));
    for (const cell of listOf(cells)) {
        const { imageDigest, verdicts } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(cell);
        if (typeof imageDigest !== 'string')
            continue;
        for (const verdict of listOf(verdicts)) {
            const { check, outcome, test } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(verdict);
            const { key, testedAt, ms } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(test);
            if (check !== 'test' || outcome !== 'passed' || typeof key !== 'string' || typeof testedAt !== 'string')
                continue;
            kept.set(verdictKey(imageDigest, key), { testedAt, ms: typeof ms === 'number' ? ms : null });
        }
    }
    return kept;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ })

};
