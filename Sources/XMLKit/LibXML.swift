import CLibXML2

/// libxml2 itself, made ready once for the process before its first use on any thread.
enum LibXML {
  /// Sets the library up, and tells it to load nothing over the network, whoever asks.
  static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
  }()

  // MARK: - Escaping

  /// Text as it stands in an element; nil where memory runs out.
  ///
  /// - Parameter text: without a zero byte.
  static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    (Array(text) + [0]).withUnsafeBufferPointer { text in
      guard let escaped = xmlEncodeSpecialChars(nil, text.baseAddress) else { return nil }
      defer { hearth_xml_free(escaped) }
      return Array(UnsafeBufferPointer(start: escaped, count: Int(xmlStrlen(escaped))))
    }
  }

  /// Text as it stands between the quotes of an attribute; nil where memory runs out.
  ///
  /// - Parameter text: without a zero byte.
  static func escapedAttribute(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    // Without a document in UTF-8 libxml2 would write letters beyond ASCII as numbers.
    guard let document = xmlNewDoc(nil), let buffer = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(buffer)
      xmlFreeDoc(document)
    }
    document.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
    (Array(text) + [0]).withUnsafeBufferPointer {
      xmlAttrSerializeTxtContent(buffer, document, nil, $0.baseAddress)
    }
    guard let start = xmlBufferContent(buffer) else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer))))
  }
}
