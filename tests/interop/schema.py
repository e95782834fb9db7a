#!/usr/bin/env python3
"""Whether the banks that qconv writes are what their JSON Schema says.

    schema.py QCONV FILE...

Each file is converted to JSON and the JSON validated against what `QCONV --schema`
prints. Prints TAP. Exits with 77 where the validator (PyPI jsonschema) is missing.
"""
import json
import subprocess
import sys

try:
    import jsonschema
    Validator = jsonschema.Draft202012Validator
except (ImportError, AttributeError):
    print("1..0 # SKIP no jsonschema 4 or later for this python: pip install jsonschema")
    sys.exit(77)


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def complaints(qconv, validator, file):
    made = run(qconv, file, "-t", "json")
    if made.returncode != 0:
        return [f"qconv ends with {made.returncode}: {made.stderr.decode(errors='replace').strip()[:500]}"]
    errors = sorted(validator.iter_errors(json.loads(made.stdout)), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{error.json_path}: {error.message[:200]}" for error in errors[:10]]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    qconv, files = sys.argv[1], sys.argv[2:]
    print(f"1..{len(files) + 1}")
    schema = json.loads(run(qconv, "--schema").stdout)
    Validator.check_schema(schema)
    validator = Validator(schema)
    # a schema that lets all pass would make every line below true
    bad = {"format": "qconv-bank", "version": 1, "questions": [{"kind": "open", "choices": []}]}
    lax = validator.is_valid(bad)
    print(f"{'not ok' if lax else 'ok'} 1 - the schema refuses an open question with choices")
    failed = int(lax)
    for number, file in enumerate(files, 2):
        wrong = complaints(qconv, validator, file)
        failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {number} - {file} validates against the schema")
        for line in wrong:
            print("#", line.replace("\n", " "))
    sys.exit(1 if failed else 0)


main()
