export const id = 5952;
export const ids = [5952];
export const modules = {

/***/ 55952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describePrograms: () => (/* binding */ describePrograms)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8166);
/* harmony import */ var _judge_programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93230);


const namedCells = 6;
const namedProblems = 5;
/** Images with the same findings are told together. */
function describePrograms({ cells, checks }, findings) {
    if (checks.programs.foreign === 'off')
        return { failed: [], warnings: [] };
    const told = cells.flatMap((cell) => {
        const found = findings.get(cell.id);
        return found === undefined ? [] : [{ cell, found }];
    });
    const foreign = grouped(told, ({ foreign }) => (foreign.length === 0 ? null : (0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .namePrograms */ .NX)(foreign)), foreignWords);
    const others = [
        ...grouped(told, loadersOf, loaderWords),
        ...grouped(told, ({ newer }) => (newer.length === 0 ? null : (0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .namePrograms */ .NX)(newer)), newerWords),
        ...grouped(told, unreadOf, unreadWords),
    ];
    const fails = checks.programs.foreign === 'error';
    return { failed: fails ? foreign : [], warnings: [...(fails ? [] : foreign), ...others] };
}
/** One problem for all images of which the same is said; `say` gives null where there is nothing. */
function grouped(told, say, words) {
    const groups = new Map();
    for (const one of told) {
        const said = say(one.found);
        if (said !== null)
            groups.set(said, [...(groups.get(said) ?? []), one]);
    }
    const problems = [...groups].map(([why, same]) => {
        const { fix, ...problem } = words(same.map(({ cell }) => cell), same.map(({ found }) => found));
        return { ...problem, why, ...(fix !== undefined && { fix }) };
    });
    return problems.slice(0, namedProblems);
}
const foreignWords = (cells, [first]) => ({
    code: 'FOREIGN_PROGRAMS',
    what: `${listCells(cells)}: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(first?.foreign.length ?? 0, 'program is', 'programs are')} for another platform`,
    fix: `build for the target platform ($TARGETARCH in the Dockerfile), or, where it is meant to be there, add \`foreign-programs-allow: ${(0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(first?.foreign[0]?.path ?? '')}\``,
});
const loaderWords = (cells, [first]) => ({
    code: 'LOADER_MISSING',
    what: `${listCells(cells)}: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)([...(first?.missingLoaders.values() ?? [])].flat().length, 'program')} cannot start: the dynamic loader is not in the image`,
    fix: 'build against the C library of the final image (musl in Alpine, glibc in Debian), link statically, or copy the loader, too',
});
function loadersOf({ missingLoaders }) {
    const [first, ...more] = [...missingLoaders];
    if (first === undefined)
        return null;
    const [loader, paths] = first;
    const others = paths.length > 1 ? ` and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(paths.length - 1, 'other')}` : '';
    const rest = more.length > 0 ? `; and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(more.length, 'loader')} more` : '';
    return `${(0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`/${paths[0] ?? ''}`)}${others} names ${(0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(loader)}${rest}`;
}
const newerWords = (cells, [first]) => ({
    code: 'NEWER_PROCESSOR',
    what: `${listCells(cells)}: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(first?.newer.length ?? 0, 'program is', 'programs are')} made for a newer processor`,
    fix: 'look whether the compiler was told the right -march; a library that asks the processor first is fine',
});
const unreadWords = (cells) => ({
    code: 'LAYER_NOT_READ',
    what: `${listCells(cells)}: what programs a layer holds is not known`,
    fix: 'raise `foreign-programs-limit` where it is too large, or set `foreign-programs: off` to have no image read',
});
function unreadOf({ unread }) {
    const [first] = unread;
    return first === undefined ? null : `${(0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .nameLayer */ .Rb)(first.layer)} was not read: ${(0,_judge_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(first.reason)}`;
}
function listCells(cells) {
    const names = cells.slice(0, namedCells).map(({ variant, platform }) => `${variant} ${platform}`);
    const more = cells.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ })

};
