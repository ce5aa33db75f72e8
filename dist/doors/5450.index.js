export const id = 5450;
export const ids = [5450];
export const modules = {

/***/ 95450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderMountStore: () => (/* binding */ folderMountStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Milliseconds that a folder stays after a newer one came: whoever reads it is done in two minutes (run-mount-bake.ts). */
const staysMs = 10 * 60 * 1000;
/** When it was saved, Unix milliseconds, and what tells two of one moment apart. */
const version = /^(\d{14})-[0-9a-f-]{36}$/;
/**
 * Keeps `<directory>/<scope>/<version>`, of which the newest counts. A save is one rename and takes nothing from anybody:
 * whoever reads gets an old folder or a new one, never half of one, and has it until a save long after that removes it.
 */
function folderMountStore(directory, now = Date.now) {
    return {
        async restore(scopes) {
            try {
                for (const scope of scopes) {
                    const newest = (await versionsIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, scope.name))).at(-1);
                    if (newest !== undefined)
                        return { scope, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, scope.name, newest) };
                }
                return null;
            }
            catch (error) {
                return { failure: error.message };
            }
        },
        async save({ name }, folder) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place, { recursive: true });
                const last = savedAt((await versionsIn(place)).at(-1));
                // The clock may have been set back.
                const time = String(Math.max(now(), last + 1)).padStart(14, '0');
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, `${time}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`));
            }
            catch {
                return false;
            }
            await removeOld(place, now()).catch(() => undefined);
            return true;
        },
    };
}
/** The oldest first. */
async function versionsIn(place) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(place).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter((name) => version.test(name)).sort();
}
async function removeOld(place, now) {
    const versions = await versionsIn(place);
    const old = versions.filter((_, at) => {
        const next = versions[at + 1];
        return next !== undefined && now - savedAt(next) > staysMs;
    });
    await Promise.all(old.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name), { recursive: true, force: true })));
}
function savedAt(name = '') {
    return Number(version.exec(name)?.[1] ?? 0);
}


/***/ })

};
