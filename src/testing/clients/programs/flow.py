"""What the console does beside creating and registering, with the vendor's SDK for Python. One line a step."""
import os

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions import exceptions
from huaweicloudsdkkafka.v2 import *
from huaweicloudsdklts.v2 import *

env = os.environ


def told(truth):
    return "true" if truth else "false"


def client_of(kind, secret_key):
    credentials = BasicCredentials(env["HUAWEICLOUD_SDK_AK"], secret_key, env["PROJECT"])
    return kind.new_builder().with_credentials(credentials).with_endpoint(env["ORIGIN"]).build()


kafka = client_of(KafkaClient, env["HUAWEICLOUD_SDK_SK"])
lts = client_of(LtsClient, env["HUAWEICLOUD_SDK_SK"])

listed = kafka.list_instances(ListInstancesRequest(engine="kafka", name="kafka-orders", exact_match_name="true"))
print("listed", listed.instance_num, listed.instances[0].name, listed.instances[0].status)
shown = kafka.show_instance(ShowInstanceRequest(instance_id=env["INSTANCE"]))
print("shown", shown.name, shown.status, shown.broker_num)

body = CreateInstanceTopicReq(
    id=env["TOPIC"], partition=3, replication=3, retention_time=24, sync_replication=True, topic_desc=env["TOPIC_DESC"]
)
created = kafka.create_instance_topic(CreateInstanceTopicRequest(instance_id=env["INSTANCE"], body=body))
print("created", created.name)
topics = kafka.list_instance_topics(ListInstanceTopicsRequest(instance_id=env["INSTANCE"], limit="50")).topics
topic = next(one for one in topics if one.name == env["TOPIC"])
print("topic", topic.partition, topic.replication, topic.retention_time)

body = CreateTransferRequestBody(
    log_group_id=env["GROUP"],
    log_streams=[CreateTransferRequestBodyLogStreams(log_stream_id=env["STREAM"])],
    log_transfer_info=CreateTransferRequestBodyLogTransferInfo(
        log_transfer_type="DMS",
        log_transfer_mode="realTime",
        log_storage_format="RAW",
        log_transfer_status="ENABLE",
        log_transfer_detail=LogTransferDetail(kafka_id=env["INSTANCE"], kafka_topic=env["TOPIC"]),
    ),
)
transfer = lts.create_transfer(CreateTransferRequest(body=body))
print("transfer", transfer.log_transfer_info.log_transfer_status)
(only,) = lts.list_transfers(ListTransfersRequest()).log_transfers
detail = only.log_transfer_info.log_transfer_detail
print("transfers", told(only.log_transfer_id == transfer.log_transfer_id), detail.kafka_topic, only.log_streams[0].log_stream_name)
deleted = lts.delete_transfer(DeleteTransferRequest(log_transfer_id=transfer.log_transfer_id))
print("deleted-transfer", told(deleted.log_transfer_id == transfer.log_transfer_id))

body = BatchDeleteInstanceTopicReq(topics=[env["TOPIC"]])
deleted = kafka.batch_delete_instance_topic(BatchDeleteInstanceTopicRequest(instance_id=env["INSTANCE"], body=body))
print("deleted-topic", deleted.topics[0].id, told(deleted.topics[0].success))
kafka.delete_instance(DeleteInstanceRequest(instance_id=env["FAILED"]))
print("deleted-instance")

try:
    kafka.show_instance(ShowInstanceRequest(instance_id=env["FAILED"]))
except exceptions.ClientRequestException as e:
    print("refused", e.status_code, e.error_code, told(len(e.request_id) > 0))
try:
    client_of(KafkaClient, "wrong").list_instances(ListInstancesRequest(engine="kafka"))
except exceptions.ClientRequestException as e:
    print("refused", e.status_code, e.error_code, told(len(e.request_id) > 0))
