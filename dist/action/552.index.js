export const id = 552;
export const ids = [552];
export const modules = {

/***/ 3552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderMountStore: () => (/* binding */ folderMountStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Keeps `<directory>/<scope>`. A save is a rename: whoever reads gets an old folder or a new one, never half of one. */
function folderMountStore(directory) {
    return {
        async restore(scopes) {
            for (const scope of scopes) {
                const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, scope.name);
                const found = await look(folder);
                if (found === true)
                    return { scope, folder };
                if (found !== false)
                    return found;
            }
            return null;
        },
        async save(scope, folder) {
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, scope.name);
            const old = `${folder}.old`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(place, old).catch(() => undefined);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(folder, place);
                return true;
            }
            catch {
                return false;
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(old, { recursive: true, force: true }).catch(() => undefined);
            }
        },
    };
}
async function look(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        const { code, message } = error;
        return code === 'ENOENT' ? false : { failure: message };
    }
}


/***/ })

};
