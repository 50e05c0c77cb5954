// Where the vendor's SDK for Java finds the services. REGIONS: their ids, with a space between.
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.kafka.v2.region.KafkaRegion;
import com.huaweicloud.sdk.lts.v2.region.LtsRegion;
import java.util.function.Function;

public class Regions {
    static void show(String service, Function<String, Region> find) {
        for (String id : System.getenv("REGIONS").split(" ")) {
            try {
                System.out.println(service + " " + id + " " + String.join(" ", find.apply(id).getEndpoints()));
            } catch (IllegalArgumentException e) {
                System.out.println(service + " " + id + " unknown");
            }
        }
    }

    public static void main(String[] args) {
        show("dms", KafkaRegion::valueOf);
        show("lts", LtsRegion::valueOf);
    }
}
