// Where the vendor's client for Node finds Kafka. REGIONS: their ids, with a space between.
import { KafkaRegion } from '@huaweicloud/huaweicloud-sdk-kafka';

for (const id of process.env.REGIONS.split(' ')) {
  let place = ['unknown'];
  try {
    place = KafkaRegion.valueOf(id).endpoints;
  } catch {}
  process.stdout.write(`dms ${id} ${place.join(' ')}\n`);
}
