export const id = 5790;
export const ids = [5790];
export const modules = {

/***/ 5790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keptInPart: () => (/* binding */ keptInPart)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6691);

/**
 * What later runs compare with after a publication in part: this report.json, with what the one before it has of the variants
 * that stayed behind, as their tags have it, too. What failed is no measure: a budget against it would be none. Of a variant that
 * the earlier one (null: there is none) does not have, nothing is told.
 */
function keptInPart(text, earlier, behind) {
    const report = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    const now = partsOf(report);
    const before = partsOf((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(earlier === null ? null : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(earlier)));
    const isBehind = (cell) => behind.some((name) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(cell)['variant'] === name);
    const idsOf = ({ cells }) => new Set(cells.filter(isBehind).map((cell) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(cell)['id']));
    const ids = { now: idsOf(now), before: idsOf(before) };
    const join = (list) => [
        ...now[list].filter((one) => !isBehind(one)),
        ...before[list].filter(isBehind),
    ];
    return JSON.stringify({
        ...report,
        plan: { ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(report['plan']), cells: join('planned') },
        cells: join('cells'),
        steps: [
            ...now.steps.flatMap((step) => ofCells(step, (cell) => !ids.now.has(cell))),
            ...before.steps.flatMap((step) => ofCells(step, (cell) => ids.before.has(cell))),
        ],
    });
}
function partsOf(report) {
    const listOf = (value) => (Array.isArray(value) ? value : []);
    const { cells } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(report['plan']);
    return { cells: listOf(report['cells']), planned: listOf(cells), steps: listOf(report['steps']) };
}
/** The step as those of its cells have it; none without any. */
function ofCells(step, isWanted) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(step) || !Array.isArray(step['cells']))
        return [];
    const cells = step['cells'].filter(isWanted);
    return cells.length === 0 ? [] : [{ ...step, cells }];
}


/***/ })

};
