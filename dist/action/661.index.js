export const id = 661;
export const ids = [661];
export const modules = {

/***/ 6661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _builder_remove_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(905);
/* harmony import */ var _builder_machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5596);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4216);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3300);





/** The Action's post step: removes the builder that main made, and leftovers of runs that crashed. Never fails a job. */
async function post(door) {
    const printer = door.printer({ progress: 'auto' });
    const machine = (0,_builder_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .builderMachine */ .N8)(door, printer);
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState('builder');
    try {
        if (saved !== '' && (await (0,_builder_remove_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .removeBuilder */ .iq)(JSON.parse(saved), machine)))
            printer.note('the builder that this action made is removed');
        await (0,_builder_remove_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepBuilders */ .VN)(machine);
    }
    catch (error) {
        printer.alert((0,_report_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .formatProblems */ .C)((0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w)(error), { level: 'warning', styles: printer.styles }));
    }
}


/***/ })

};
