export const id = 894;
export const ids = [894];
export const modules = {

/***/ 5228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ cacheScope),
/* harmony export */   r: () => (/* binding */ nameComponent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3154);


const longest = 100;
/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
function cacheScope({ prefix, image, sources, machine, ref }) {
    const { platforms, variants } = machine;
    const share = [
        joinSet(platforms.map(_model_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)),
        ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
    ];
    const name = [
        ...(prefix === null ? [] : [plain(prefix)]),
        [image, ...(sources === null ? [] : [sources])].map(nameComponent).join('__'),
        share.join('__'),
        refComponent(ref),
    ].join('.');
    return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`;
}
/** A long list is cut, longer than any that is whole, so that the ref behind it can still be read. */
function shorten(list) {
    return list.length <= 40 ? list : `${list.slice(0, 40).replace(/[-_]+$/, '')}--${hash(list)}`;
}
function joinSet(items) {
    return [...new Set(items)].sort().join('_');
}
/** Words of two hyphens that only these have; a hash has eight characters. */
function refComponent({ kind, name }) {
    if (kind === 'none')
        return 'no--ref';
    if (kind === 'pull')
        return `pull--${name}`;
    return kind === 'branch' ? plain(name) : `${kind}--${plain(name)}`;
}
function plain(text) {
    return nameComponent({ shown: text, identity: text });
}
/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
function nameComponent({ shown, identity }) {
    const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40;
    if (isFit && shown === identity)
        return shown;
    const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x'];
    return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`;
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}


/***/ }),

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
