package org.liuchi.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded and how it is kept.
 *
 * @param max largest picture
 * @param documentMax largest document
 * @param megapixels most pixels that are decoded; a small file may hold a picture that fills the memory
 * @param longestSide in pixels; larger pictures are scaled down
 */
@ConfigurationProperties("liuchi.files")
public record FileSettings(
        @DefaultValue("10MB") DataSize max,
        @DefaultValue("20MB") DataSize documentMax,
        @DefaultValue("64") int megapixels,
        @DefaultValue("2560") int longestSide) {
    DataSize largest() {
        return DataSize.ofBytes(Math.max(max.toBytes(), documentMax.toBytes()));
    }
}
