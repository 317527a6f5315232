"""`dateline extract` as a filter inside Spark, in local mode: every record is the one that the command prints alone.

Run by `make test-spark`: filter.py DATELINE ARTICLES.jsonl
"""

import json
import subprocess
import sys

import pandas
from pyspark.sql import SparkSession

DATELINE, ARTICLES = sys.argv[1:]
COMMAND = [DATELINE, "extract", "--jsonl", "--threads", "1", "-"]


def printed(lines):
    """Returns the records that the command prints for JSON Lines."""
    done = subprocess.run(COMMAND, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def found(batches):
    """Sends each batch of rows through the command."""
    for batch in batches:
        # what an article does not have is NaN in pandas, and nothing in JSON
        rows = [{name: value for name, value in row.items() if isinstance(value, str)} for row in batch.to_dict("records")]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        records = printed(lines)
        yield pandas.DataFrame(
            {"id": [record["id"] for record in records], "record": [json.dumps(record) for record in records]}
        )


def main():
    """Compares what comes out of Spark with what the command prints."""
    spark = SparkSession.builder.master("local[2]").appName("dateline").getOrCreate()
    articles = spark.read.schema("id string, text string, published string").json(ARTICLES).repartition(2)
    rows = articles.mapInPandas(found, "id string, record string").collect()
    spark.stop()
    by_spark = {row.id: json.loads(row.record) for row in rows}
    with open(ARTICLES, encoding="utf-8") as file:
        alone = {record["id"]: record for record in printed(file.read())}
    wrong = [id for id in alone if by_spark.get(id) != alone[id]]
    if wrong or len(by_spark) != len(alone) or not alone:
        sys.exit(f"{len(wrong)} of {len(alone)} records differ, {len(by_spark)} came out of Spark: {wrong[:5]}")
    print(f"{len(alone)} records are the same through Spark {spark.version} as by the command alone")


if __name__ == "__main__":
    main()
