export const id = 118;
export const ids = [118];
export const modules = {

/***/ 7118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliver: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);

/** A job's outputs hold 1 MB together, counted in UTF-16 (GitHub docs, usage limits); some is left to others. */
const outputLimit = 400_000;
/** Hands a run to the runner: outputs and the job summary. What has no place is said and left out, never cut in half. */
async function deliver({ report, summary, reportFile }) {
    const indexes = report.publication?.indexes ?? [];
    const platforms = new Map(report.plan.variants.map((variant) => [variant.name, variant.platforms]));
    const published = indexes.filter(({ digest }) => digest !== null);
    const metadata = published.map(({ variant, digest, tags }) => [
        variant,
        { digest, tags, platforms: platforms.get(variant) ?? [] },
    ]);
    setOutput('digests', JSON.stringify(Object.fromEntries(published.map(({ variant, digest }) => [variant, digest]))));
    setOutput('tags', published.flatMap(({ tags }) => tags).join('\n'));
    setOutput('report', reportFile ?? '');
    setOutput('metadata', JSON.stringify(Object.fromEntries(metadata)));
    setOutput('builder', report.builder?.name ?? '');
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(summary, true).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function setOutput(name, value) {
    if (value.length <= outputLimit)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
    else
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(`output ${name} is left out: ${value.length} characters; report.json has all of it`);
}


/***/ })

};
