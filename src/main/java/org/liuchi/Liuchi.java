package org.liuchi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Liuchi {
    public static void main(String[] args) {
        SpringApplication.run(Liuchi.class, args);
    }
}
