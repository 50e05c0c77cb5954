// What the console does beside creating and registering, with the vendor's SDK for Go. One line a step.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	kafka "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/kafka/v2"
	kafkamodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/kafka/v2/model"
	lts "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/lts/v2"
	ltsmodel "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/lts/v2/model"
)

var env = os.Getenv

func pointer[T any](value T) *T { return &value }

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func refused(err error) {
	var refusal *sdkerr.ServiceResponseError
	if errors.As(err, &refusal) {
		fmt.Println("refused", refusal.StatusCode, refusal.ErrorCode, len(refusal.RequestId) > 0)
	}
}

func kafkaClient(secretKey string) *kafka.KafkaClient {
	auth := basic.NewCredentialsBuilder().WithAk(env("HUAWEICLOUD_SDK_AK")).WithSk(secretKey).WithProjectId(env("PROJECT")).Build()
	return kafka.NewKafkaClient(kafka.KafkaClientBuilder().WithEndpoint(env("ORIGIN")).WithCredential(auth).Build())
}

func main() {
	client := kafkaClient(env("HUAWEICLOUD_SDK_SK"))
	auth := basic.NewCredentialsBuilder().WithAk(env("HUAWEICLOUD_SDK_AK")).WithSk(env("HUAWEICLOUD_SDK_SK")).WithProjectId(env("PROJECT")).Build()
	logs := lts.NewLtsClient(lts.LtsClientBuilder().WithEndpoint(env("ORIGIN")).WithCredential(auth).Build())

	listed := must(client.ListInstances(&kafkamodel.ListInstancesRequest{
		Engine:         kafkamodel.GetListInstancesRequestEngineEnum().KAFKA,
		Name:           pointer("kafka-orders"),
		ExactMatchName: pointer(kafkamodel.GetListInstancesRequestExactMatchNameEnum().TRUE),
	}))
	first := (*listed.Instances)[0]
	fmt.Println("listed", *listed.InstanceNum, *first.Name, *first.Status)
	shown := must(client.ShowInstance(&kafkamodel.ShowInstanceRequest{InstanceId: env("INSTANCE")}))
	fmt.Println("shown", *shown.Name, *shown.Status, *shown.BrokerNum)

	created := must(client.CreateInstanceTopic(&kafkamodel.CreateInstanceTopicRequest{
		InstanceId: env("INSTANCE"),
		Body: &kafkamodel.CreateInstanceTopicReq{
			Id:              env("TOPIC"),
			Partition:       pointer(int32(3)),
			Replication:     pointer(int32(3)),
			RetentionTime:   pointer(int32(24)),
			SyncReplication: pointer(true),
			TopicDesc:       pointer(env("TOPIC_DESC")),
		},
	}))
	fmt.Println("created", *created.Name)
	topics := must(client.ListInstanceTopics(&kafkamodel.ListInstanceTopicsRequest{InstanceId: env("INSTANCE"), Limit: pointer("50")}))
	for _, topic := range *topics.Topics {
		if *topic.Name == env("TOPIC") {
			fmt.Println("topic", *topic.Partition, *topic.Replication, *topic.RetentionTime)
		}
	}

	transfer := must(logs.CreateTransfer(&ltsmodel.CreateTransferRequest{Body: &ltsmodel.CreateTransferRequestBody{
		LogGroupId: env("GROUP"),
		LogStreams: []ltsmodel.CreateTransferRequestBodyLogStreams{{LogStreamId: env("STREAM")}},
		LogTransferInfo: &ltsmodel.CreateTransferRequestBodyLogTransferInfo{
			LogTransferType:   "DMS",
			LogTransferMode:   ltsmodel.GetCreateTransferRequestBodyLogTransferInfoLogTransferModeEnum().REAL_TIME,
			LogStorageFormat:  ltsmodel.GetCreateTransferRequestBodyLogTransferInfoLogStorageFormatEnum().RAW,
			LogTransferStatus: ltsmodel.GetCreateTransferRequestBodyLogTransferInfoLogTransferStatusEnum().ENABLE,
			LogTransferDetail: &ltsmodel.LogTransferDetail{KafkaId: pointer(env("INSTANCE")), KafkaTopic: pointer(env("TOPIC"))},
		},
	}}))
	fmt.Println("transfer", transfer.LogTransferInfo.LogTransferStatus.Value())
	transfers := must(logs.ListTransfers(&ltsmodel.ListTransfersRequest{}))
	only := (*transfers.LogTransfers)[0]
	fmt.Println("transfers", only.LogTransferId == *transfer.LogTransferId, *only.LogTransferInfo.LogTransferDetail.KafkaTopic, only.LogStreams[0].LogStreamName)
	gone := must(logs.DeleteTransfer(&ltsmodel.DeleteTransferRequest{LogTransferId: *transfer.LogTransferId}))
	fmt.Println("deleted-transfer", *gone.LogTransferId == *transfer.LogTransferId)

	deleted := must(client.BatchDeleteInstanceTopic(&kafkamodel.BatchDeleteInstanceTopicRequest{
		InstanceId: env("INSTANCE"),
		Body:       &kafkamodel.BatchDeleteInstanceTopicReq{Topics: &[]string{env("TOPIC")}},
	}))
	fmt.Println("deleted-topic", *(*deleted.Topics)[0].Id, *(*deleted.Topics)[0].Success)
	must(client.DeleteInstance(&kafkamodel.DeleteInstanceRequest{InstanceId: env("FAILED")}))
	fmt.Println("deleted-instance")

	_, err := client.ShowInstance(&kafkamodel.ShowInstanceRequest{InstanceId: env("FAILED")})
	refused(err)
	_, err = kafkaClient("wrong").ListInstances(&kafkamodel.ListInstancesRequest{Engine: kafkamodel.GetListInstancesRequestEngineEnum().KAFKA})
	refused(err)
}
