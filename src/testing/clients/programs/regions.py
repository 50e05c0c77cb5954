"""Where the vendor's SDK for Python finds the services. REGIONS: their ids, with a space between."""
import os

from huaweicloudsdkkafka.v2.region.kafka_region import KafkaRegion
from huaweicloudsdklts.v2.region.lts_region import LtsRegion

for service, known in (("dms", KafkaRegion), ("lts", LtsRegion)):
    for region in os.environ["REGIONS"].split(" "):
        try:
            print(service, region, *known.value_of(region).endpoints)
        except KeyError:
            print(service, region, "unknown")
