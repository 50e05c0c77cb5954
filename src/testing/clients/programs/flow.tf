
resource "huaweicloud_dms_kafka_topic" "logs" {
  instance_id      = huaweicloud_lts_register_kafka_instance.kafka.instance_id
  name             = "from.terraform_1"
  partitions       = 3
  replicas         = 3
  aging_time       = 24
  sync_replication = true
  description      = "It's \"hard\": $(id) \\ 值 😀"
}

resource "huaweicloud_lts_transfer" "logs" {
  log_group_id = "GROUP"

  log_streams {
    log_stream_id = "STREAM"
  }

  log_transfer_info {
    log_transfer_type   = "DMS"
    log_transfer_mode   = "realTime"
    log_storage_format  = "RAW"
    log_transfer_status = "ENABLE"

    log_transfer_detail {
      kafka_id    = huaweicloud_lts_register_kafka_instance.kafka.instance_id
      kafka_topic = huaweicloud_dms_kafka_topic.logs.name
    }
  }
}
