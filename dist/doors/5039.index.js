export const id = 5039;
export const ids = [5039];
export const modules = {

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeChecks: () => (/* binding */ describeChecks),
/* harmony export */   groupTargets: () => (/* binding */ groupTargets),
/* harmony export */   isRuleAddress: () => (/* binding */ isRuleAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_hostile_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
/* harmony import */ var _text_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2961);



/** Each Dockerfile × stage × arguments once. Platforms make no difference to what is checked. */
function groupTargets({ cells }, { target: targets }) {
    const groups = new Map();
    for (const { id, variant } of cells) {
        const own = targets[id];
        if (own === undefined)
            continue;
        const { context, dockerfile, contexts, target, args } = own;
        const key = JSON.stringify([context, dockerfile, own['dockerfile-inline'], contexts, target, args]);
        const group = groups.get(key) ?? { target: id, variants: new Set(), file: fileOf(own) };
        group.variants.add(variant);
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => ({ ...group, variants: [...group.variants] }));
}
function fileOf(target) {
    const { context, dockerfile = 'Dockerfile' } = target;
    const isText = typeof context === 'string' && typeof dockerfile === 'string';
    if (!isText || target['dockerfile-inline'] !== undefined)
        return null;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(dockerfile))
        return dockerfile;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(context) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context, dockerfile) : null;
}
/** Lines that are named beside the first. */
const namedLines = 8;
/** Each rule once for a Dockerfile, at the first line that broke it, with the variants that it concerns. */
function describeChecks(groups, checked, { cells, cwd }) {
    const rules = new Map();
    for (const { target, variants, file } of groups)
        for (const warning of checked.get(target) ?? []) {
            const key = JSON.stringify([file, warning.rule]);
            const found = rules.get(key) ?? { warning, file, variants: new Set(), lines: new Set() };
            for (const variant of variants)
                found.variants.add(variant);
            if (warning.line !== null)
                found.lines.add(warning.line);
            rules.set(key, found);
        }
    const all = new Set(cells.map(({ variant }) => variant));
    return [...rules.values()].map((found) => describe(found, all.size, cwd));
}
function describe({ warning, file, variants, lines }, all, cwd) {
    const { rule, detail, description, url, line } = warning;
    const said = [rule, detail || description].filter((text) => text !== '').map(plain);
    const whom = variants.size === all ? 'all variants' : (0,_text_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .listNames */ .Z)([...variants]);
    const others = [...lines].filter((one) => one !== line).sort((a, b) => a - b);
    const more = others.length > namedLines ? ` and ${others.length - namedLines} more` : '';
    const also = others.length === 0 ? '' : `; also in line ${others.slice(0, namedLines).join(', ')}${more}`;
    const where = file === null || line === null ? null : `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, file)}:${line}`;
    return {
        code: 'DOCKERFILE_CHECK',
        what: `${said.join(': ')}${also} (${whom})`,
        ...(detail !== '' && description !== '' && { why: plain(description) }),
        ...(url !== null && { fix: `see ${plain(url)}` }),
        ...(where !== null && { where }),
    };
}
function plain(hostile) {
    return (0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)((0,_text_hostile_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(hostile), 300);
}
/** What BuildKit says of the same in a build: there without line, and without what it is about. */
function isRuleAddress(url) {
    return url?.startsWith('https://docs.docker.com/go/dockerfile/rule/') === true;
}


/***/ })

};
