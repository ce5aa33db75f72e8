"""Reads test files of container-structure-test with PyYAML, and says what is in them by the names of the tool's own types
(pkg/types/v2): the defaults are those of its UnmarshalYAML, the zero values those of Go."""
import json
import sys

import yaml


def pairs(items):
    return [[item["key"], str(item.get("value") or ""), bool(item.get("isRegex"))] for item in items or []]


def texts(items):
    return [str(item) for item in items or []]


def read(path):
    with open(path, encoding="utf8") as file:
        # Every scalar as it is typed, as for a Go field of type string.
        found = yaml.load(file, yaml.BaseLoader)
    shared = pairs(found.get("globalEnvVars"))
    return {
        "commands": [
            {
                "name": one["name"],
                "setup": [texts(argv) for argv in one.get("setup") or []],
                "env": [pair[:2] for pair in shared + pairs(one.get("envVars"))],
                "argv": [one["command"], *texts(one.get("args"))],
                "exitCode": int(one.get("exitCode", 0)),
                "stdout": texts(one.get("expectedOutput")),
                "notStdout": texts(one.get("excludedOutput")),
                "stderr": texts(one.get("expectedError")),
                "notStderr": texts(one.get("excludedError")),
                "user": (found.get("containerRunOptions") or {}).get("user"),
            }
            for one in found.get("commandTests") or []
        ],
        "existence": [
            {
                "name": one["name"],
                "path": one["path"],
                "shouldExist": one.get("shouldExist", "true") == "true",
                "permissions": one.get("permissions", ""),
                "uid": int(one.get("uid", -1)),
                "gid": int(one.get("gid", -1)),
                "isExecutableBy": one.get("isExecutableBy", ""),
            }
            for one in found.get("fileExistenceTests") or []
        ],
        "contents": [
            {
                "name": one["name"],
                "path": one["path"],
                "expected": texts(one.get("expectedContents")),
                "excluded": texts(one.get("excludedContents")),
            }
            for one in found.get("fileContentTests") or []
        ],
        "metadata": metadata(found.get("metadataTest") or {}),
    }


def metadata(found):
    lists = ["exposedPorts", "unexposedPorts", "volumes", "unmountedVolumes"]
    if not found:
        return None
    return {
        "env": pairs(found.get("envVars")),
        "unboundEnv": [pair[0] for pair in pairs(found.get("unboundEnvVars"))],
        "labels": pairs(found.get("labels")),
        "entrypoint": texts(found["entrypoint"]) if "entrypoint" in found else None,
        "cmd": texts(found["cmd"]) if "cmd" in found else None,
        "workdir": found.get("workdir", ""),
        "user": found.get("user", ""),
        **{name: texts(found.get(name)) for name in lists},
    }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
