hearsay sql --dialect clickhouse --table "news day.events" --since 2015-02 --until 2016 --act denial \
    --actor CHN --actor USAGOV --add-up year
