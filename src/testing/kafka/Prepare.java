// Waits for the broker, then creates the topic and the users. Arguments: address, then name and password of each user.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

public class Prepare {
    public static void main(String[] args) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", args[0], "default.api.timeout.ms", "300000"))) {
            List<UserScramCredentialAlteration> users = new ArrayList<>();
            for (int at = 1; at < args.length; at += 2) {
                ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
                users.add(new UserScramCredentialUpsertion(args[at], info, args[at + 1]));
            }
            admin.alterUserScramCredentials(users).all().get();
            admin.createTopics(List.of(new NewTopic("my-topic", 1, (short) 1))).all().get();
        }
    }
}
