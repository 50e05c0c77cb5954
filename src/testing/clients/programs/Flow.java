// What the console does beside creating and registering, with the vendor's SDK for Java. One line a step.
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.kafka.v2.KafkaClient;
import com.huaweicloud.sdk.kafka.v2.model.*;
import com.huaweicloud.sdk.lts.v2.LtsClient;
import com.huaweicloud.sdk.lts.v2.model.*;
import java.util.Collections;

public class Flow {
    static String env(String name) {
        return System.getenv(name);
    }

    static BasicCredentials credentials(String secretKey) {
        return new BasicCredentials().withProjectId(env("PROJECT")).withAk(env("HUAWEICLOUD_SDK_AK")).withSk(secretKey);
    }

    static KafkaClient kafkaClient(String secretKey) {
        return KafkaClient.newBuilder().withCredential(credentials(secretKey)).withEndpoint(env("ORIGIN")).build();
    }

    static void refused(Runnable call) {
        try {
            call.run();
        } catch (ClientRequestException e) {
            System.out.println("refused " + e.getHttpStatusCode() + " " + e.getErrorCode() + " " + !e.getRequestId().isEmpty());
        }
    }

    public static void main(String[] args) {
        String secretKey = env("HUAWEICLOUD_SDK_SK");
        KafkaClient kafka = kafkaClient(secretKey);
        LtsClient lts = LtsClient.newBuilder().withCredential(credentials(secretKey)).withEndpoint(env("ORIGIN")).build();

        ListInstancesResponse listed = kafka.listInstances(new ListInstancesRequest()
            .withEngine(ListInstancesRequest.EngineEnum.KAFKA)
            .withName("kafka-orders")
            .withExactMatchName(ListInstancesRequest.ExactMatchNameEnum.TRUE));
        ShowInstanceResp first = listed.getInstances().get(0);
        System.out.println("listed " + listed.getInstanceNum() + " " + first.getName() + " " + first.getStatus());
        ShowInstanceResponse shown = kafka.showInstance(new ShowInstanceRequest().withInstanceId(env("INSTANCE")));
        System.out.println("shown " + shown.getName() + " " + shown.getStatus() + " " + shown.getBrokerNum());

        CreateInstanceTopicResponse created = kafka.createInstanceTopic(new CreateInstanceTopicRequest()
            .withInstanceId(env("INSTANCE"))
            .withBody(new CreateInstanceTopicReq()
                .withId(env("TOPIC"))
                .withPartition(3)
                .withReplication(3)
                .withRetentionTime(24)
                .withSyncReplication(true)
                .withTopicDesc(env("TOPIC_DESC"))));
        System.out.println("created " + created.getName());
        kafka.listInstanceTopics(new ListInstanceTopicsRequest().withInstanceId(env("INSTANCE")).withLimit("50")).getTopics().stream()
            .filter(topic -> topic.getName().equals(env("TOPIC")))
            .forEach(topic -> System.out.println(
                "topic " + topic.getPartition() + " " + topic.getReplication() + " " + topic.getRetentionTime()));

        CreateTransferResponse transfer = lts.createTransfer(new CreateTransferRequest().withBody(new CreateTransferRequestBody()
            .withLogGroupId(env("GROUP"))
            .withLogStreams(Collections.singletonList(new CreateTransferRequestBodyLogStreams().withLogStreamId(env("STREAM"))))
            .withLogTransferInfo(new CreateTransferRequestBodyLogTransferInfo()
                .withLogTransferType("DMS")
                .withLogTransferMode(CreateTransferRequestBodyLogTransferInfo.LogTransferModeEnum.REALTIME)
                .withLogStorageFormat(CreateTransferRequestBodyLogTransferInfo.LogStorageFormatEnum.RAW)
                .withLogTransferStatus(CreateTransferRequestBodyLogTransferInfo.LogTransferStatusEnum.ENABLE)
                .withLogTransferDetail(new TransferDetail().withKafkaId(env("INSTANCE")).withKafkaTopic(env("TOPIC"))))));
        System.out.println("transfer " + transfer.getLogTransferInfo().getLogTransferStatus());
        String id = transfer.getLogTransferId();
        CreateTransferResponseBody only = lts.listTransfers(new ListTransfersRequest()).getLogTransfers().get(0);
        System.out.println("transfers " + id.equals(only.getLogTransferId()) + " "
            + only.getLogTransferInfo().getLogTransferDetail().getKafkaTopic() + " " + only.getLogStreams().get(0).getLogStreamName());
        DeleteTransferResponse gone = lts.deleteTransfer(new DeleteTransferRequest().withLogTransferId(id));
        System.out.println("deleted-transfer " + id.equals(gone.getLogTransferId()));

        BatchDeleteInstanceTopicRespTopics deleted = kafka.batchDeleteInstanceTopic(new BatchDeleteInstanceTopicRequest()
            .withInstanceId(env("INSTANCE"))
            .withBody(new BatchDeleteInstanceTopicReq().withTopics(Collections.singletonList(env("TOPIC"))))).getTopics().get(0);
        System.out.println("deleted-topic " + deleted.getId() + " " + deleted.getSuccess());
        kafka.deleteInstance(new DeleteInstanceRequest().withInstanceId(env("FAILED")));
        System.out.println("deleted-instance");

        refused(() -> kafka.showInstance(new ShowInstanceRequest().withInstanceId(env("FAILED"))));
        refused(() -> kafkaClient("wrong").listInstances(new ListInstancesRequest().withEngine(ListInstancesRequest.EngineEnum.KAFKA)));
    }
}
