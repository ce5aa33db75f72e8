export const id = 1664;
export const ids = [1664];
export const modules = {

/***/ 11664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLayerFiles: () => (/* binding */ createLayerFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78236);



/** Bytes of one layer's findings; what is longer is not kept. */
const longest = 32 * 1024 * 1024;
/** What the folder keeps: the layers that were needed last. */
const most = { files: 1000, bytes: 256 * 1024 * 1024 };
/** What was found in layers as files of this machine, `<directory>/<sha256>`; the time of each is when it was needed last. */
function createLayerFiles(directory, now = Date.now) {
    const fileOf = (layer) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, layer.replace(':', '-'));
    let isPruned = false;
    return {
        async read(layer) {
            const file = fileOf(layer);
            try {
                const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size <= longest ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file) : null;
                const time = new Date(now());
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(file, time, time);
                return found;
            }
            catch {
                return null;
            }
        },
        async write(layer, found) {
            if (found.length > longest)
                return;
            try {
                await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(fileOf(layer), found);
                if (!isPruned)
                    await prune(directory);
                isPruned = true;
            }
            catch {
                // A full disk, a read-only home: the layer is read again next time.
            }
        },
    };
}
/** Once in a run, when it learned something: a run that does not is as it was. */
async function prune(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    const files = await Promise.all(names.map(async (name) => ({ name, file: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)) })));
    let bytes = 0;
    const old = files
        .sort((a, b) => b.file.mtimeMs - a.file.mtimeMs)
        .filter(({ file }, index) => {
        bytes += file.size;
        return index >= most.files || bytes > most.bytes;
    });
    await Promise.all(old.map(({ name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), { force: true })));
}


/***/ })

};
