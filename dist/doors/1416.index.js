export const id = 1416;
export const ids = [1416];
export const modules = {

/***/ 91416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remoteMountStore: () => (/* binding */ remoteMountStore)
/* harmony export */ });
/** At most one new entry in a run. Entries are never rewritten, so each save has a key of its own and the newest counts. */
function remoteMountStore({ cache, folder, now }) {
    return {
        async restore(scopes) {
            const [first, ...others] = scopes.map(({ name }) => keyPrefix(name));
            if (first === undefined)
                return null;
            const key = await cache.restore(first, others, folder);
            if (key !== null && typeof key !== 'string')
                return key;
            const scope = scopes.find(({ name }) => key?.startsWith(keyPrefix(name)));
            return scope === undefined ? null : { scope, folder };
        },
        async save(scope, made) {
            return cache.save(`${keyPrefix(scope.name)}${now()}`, made);
        },
    };
}
/** No scope's name has a `#`, so the beginning of one is never that of another. */
function keyPrefix(scope) {
    return `build-variants-mounts-${scope}#`;
}


/***/ })

};
