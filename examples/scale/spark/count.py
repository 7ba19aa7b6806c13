"""Counts GDELT rows where Spark keeps them: each partition goes through hearsay count, and is saved as a part.

    spark-submit --files $(which hearsay) count.py hdfs:///gdelt/*.CSV hdfs:///parts
    hadoop fs -get /parts . && hearsay actors --network accusations parts/part-*
"""
import sys

from pyspark.sql import SparkSession

COUNT = "hearsay count --quiet --from gdelt -"

if __name__ == "__main__":
    rows, parts = sys.argv[1:]
    spark = SparkSession.builder.appName("hearsay count").getOrCreate()
    # checkCode: a partition that could not be counted is an error, and not a part without rows
    spark.sparkContext.textFile(rows).pipe(COUNT, checkCode=True).saveAsTextFile(parts)
    spark.stop()
