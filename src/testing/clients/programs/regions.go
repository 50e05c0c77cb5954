// Where the vendor's SDK for Go finds the services. REGIONS: their ids, with a space between.
package main

import (
	"fmt"
	"os"
	"strings"

	core "github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	kafka "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/kafka/v2/region"
	lts "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/lts/v2/region"
)

func show(service string, find func(string) (*core.Region, error)) {
	for _, id := range strings.Split(os.Getenv("REGIONS"), " ") {
		found, err := find(id)
		if err != nil {
			fmt.Println(service, id, "unknown")
		} else {
			fmt.Println(service, id, strings.Join(found.Endpoints, " "))
		}
	}
}

func main() {
	show("dms", kafka.SafeValueOf)
	show("lts", lts.SafeValueOf)
}
