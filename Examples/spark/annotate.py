#!/usr/bin/env python3
"""Annotates JSON Lines on a Spark cluster: each partition flows through an `analyzerd worker` of its own.

    spark-submit --files /usr/local/bin/analyzerd annotate.py hdfs:///news/*.jsonl.gz hdfs:///quotes quotes

A line in is a document with a "text"; a line out is the worker's answer to it, errors included, so that the job
never stops at a document. The executable runs where no Swift is installed; it needs libsqlite3 and zlib.
"""

import sys

from pyspark.sql import SparkSession


def main(source, target, analyzers):
    spark = SparkSession.builder.appName("analyzerd").getOrCreate()
    # Blank lines have no document; a gzip file is one partition, so spread its lines before the work.
    lines = spark.sparkContext.textFile(source).filter(lambda line: line.strip())
    spread = lines.repartition(max(spark.sparkContext.defaultParallelism * 3, 1))
    # --files puts the executable into each executor's folder; checkCode makes a missing library an error.
    spread.pipe(f"./analyzerd worker --analyzers {analyzers}", checkCode=True).saveAsTextFile(
        target, "org.apache.hadoop.io.compress.GzipCodec"
    )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
